/*
 * L.Control.Caption: says what the address narrows the picture to (years, themes, a paragraph), and
 * keeps the link to the atlas at what is seen.
 */
L.Control.Caption = L.Class.extend({
  initialize(atlas, {themes, words}) {
    this.atlas = atlas;
    this.themes = themes;
    this.words = words;
    this.limits = document.getElementById("limits");
    this.link = document.getElementById("open");
    this.page = this.link.getAttribute("href");
  },

  addTo(map) {
    this.atlas.on("address", this._highlight, this);
    this.atlas.on("select filter address", this._link, this);
    this.atlas.on("filter address", this._tell, this);
    map.on("moveend", this._link, this);
    L.DomEvent.on(document.querySelector(".skip"), "click", (event) => {
      L.DomEvent.preventDefault(event); // the address stays the reader's
      this.link.focus();
    });
    return this;
  },

  _link() {
    this.link.href = this.page + this.atlas.address();
  },

  // the places of a paragraph, as in the atlas
  _highlight({text}) {
    const of = this.atlas.claims.all.filter(({paragraph}) => paragraph === text);
    this.atlas.highlight(of.map(({place}) => place));
  },

  _tell() {
    const {
      filters: {from, to, themes},
      addressState: {text},
      years: [first, , last],
    } = this.atlas;
    const [start, end] = [from ?? first, to ?? last];
    const parts = [
      (from || to) && (start === end ? start : `${start}–${end}`),
      themes && themes.map((theme) => this.themes[theme]).join(", "),
      text && L.Util.template(this.words.paragraph, {number: text}),
    ];
    this.limits.textContent = parts.filter(Boolean).join(" · ");
    this.limits.hidden = !this.limits.textContent;
  },
});
