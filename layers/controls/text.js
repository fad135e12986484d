/*
 * L.Control.Text: the article's sections in order; under each its paragraphs that are on the map,
 * with what they claim and where. Choosing a paragraph lights all its places.
 */
L.Control.Text = L.Class.extend({
  initialize(atlas, {sections, words}) {
    this.atlas = atlas;
    this.sections = sections;
    this.words = words;
    this.box = document.getElementById("text");
  },

  addTo() {
    this.atlas.on("address text", ({text}) => this._choose(text));
    this.atlas.on("filter", this._filter, this);
    L.DomEvent.on(this.box, "click", ({target}) => {
      const paragraph = target.closest("[data-chooses]")?.dataset.chooses;
      if (!paragraph) return;
      const chosen = Number(paragraph) === this.atlas.addressState.text;
      this.atlas.keep({text: chosen ? null : Number(paragraph)});
    });
    L.DomEvent.on(document.querySelector("[data-shows=text]"), "click", this._fill, this);
    return this;
  },

  // made when it is first wanted
  _fill() {
    if (this.box.firstChild) return;
    const of = new Map();
    for (const claim of this.atlas.claims.all) of.set(claim.paragraph, [...(of.get(claim.paragraph) ?? []), claim]);
    const numbers = [...of.keys()].sort((one, other) => one - other);
    this.sections.forEach(([title, first, last], index) => {
      // folded, so that neither eye nor Tab key must pass all of the text
      const section = L.DomUtil.create("details", "", this.box);
      const heading = L.DomUtil.create("h2", "", L.DomUtil.create("summary", "", section));
      heading.textContent = `${index + 1}. ${title}`;
      for (const number of numbers)
        if (first <= number && number <= last) this._paragraph(section, number, of.get(number));
    });
    this._filter(this.filtered);
  },

  _paragraph(section, number, claims) {
    const box = L.DomUtil.create("div", "paragraph", section);
    box.dataset.number = number;
    const button = L.DomUtil.create("button", "", box);
    button.type = "button";
    button.dataset.chooses = number;
    button.textContent = L.Util.template(this.words.paragraph, {number});
    const list = L.DomUtil.create("ul", "", box);
    for (const claim of claims) {
      const item = L.DomUtil.create("li", "", list);
      item.dataset.claim = claim.id;
      item.dataset.theme = claim.theme;
      L.DomUtil.create("span", "meta", item); // its sign
      item.append(claim.says, " ");
      const link = L.DomUtil.create("a", "", item);
      link.href = `#${claim.place}`;
      link.textContent = this.atlas.places.get(claim.place).name;
    }
  },

  _choose(number) {
    if (number) this._fill();
    for (const box of this.box.querySelectorAll(".paragraph")) {
      box.classList.toggle("selected", Number(box.dataset.number) === number);
      box.querySelector("button").setAttribute("aria-pressed", Number(box.dataset.number) === number);
    }
    const claims = this.atlas.claims.all.filter(({paragraph}) => paragraph === number);
    this.atlas.highlight(number ? claims.map(({place}) => place) : this.atlas.lights);
    const box = number && this.box.querySelector(".paragraph.selected");
    if (!box) return;
    box.closest("details").open = true;
    box.scrollIntoView({block: "start"});
  },

  _filter({filtered, narrowed}) {
    this.filtered = {filtered, narrowed};
    const ids = new Set(filtered.map(({id}) => id));
    for (const item of this.box.querySelectorAll("[data-claim]")) item.hidden = !ids.has(item.dataset.claim);
    for (const box of this.box.querySelectorAll(".paragraph")) box.hidden = !box.querySelector("li:not([hidden])");
    for (const section of this.box.querySelectorAll("details")) {
      section.hidden = !section.querySelector(".paragraph:not([hidden])");
      if (narrowed) section.open = true;
    }
  },
});
