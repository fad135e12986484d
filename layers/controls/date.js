/*
 * L.Control.Date: says in words what date the map shows, and gives the text's, today and any other year.
 *
 * The cards follow: the first line of each says what the land was on that date.
 */
L.Control.Date = L.Class.extend({
  initialize(atlas, words) {
    this.atlas = atlas;
    this.words = words;
    this.box = document.getElementById("date");
    this.shown = document.getElementById("date-shown");
    this.year = document.getElementById("date-year");
    this.buttons = [...this.box.querySelectorAll("[data-shows-date]")]; // to the text's date, and to today
    const entries = [...document.querySelectorAll(".places a .swatch")];
    this.listed = new Map(entries.map((sign) => [sign.closest("a").getAttribute("href"), sign])); // the list's signs
  },

  addTo() {
    L.DomEvent.on(this.box, "click", ({target}) => {
      const date = target.closest("[data-shows-date]")?.dataset.showsDate;
      if (date === undefined) return;
      this._choose(date || this.atlas.textDate);
      // the button goes with the choice, and the focus to the other
      this.buttons.find(({hidden}) => !hidden)?.focus();
    });
    // of a year out of reach the browser says which there are
    L.DomEvent.on(
      this.year,
      "change",
      () => this.year.reportValidity() && this.year.value && this._choose(this.year.value),
    );
    this.eyes = document.getElementById("date-eyes");
    L.DomEvent.on(this.eyes, "click", () => {
      this.atlas.keep({eyes: this.atlas.addressState.eyes === "ground" ? "law" : "ground"});
      this.atlas.announce(this.box.querySelector(".date-words").innerText);
    });
    this.atlas.on("eyes", ({eyes}) => this.eyes.setAttribute("aria-pressed", eyes === "ground"));
    this.compare = document.getElementById("date-compare");
    L.DomEvent.on(this.compare, "click", this._compare, this);
    this.atlas.on("date", this._show, this);
    this.atlas.on("compare", this._say, this);
    return this;
  },

  // the years that are chosen stay; the text's date is the one that goes without saying where there are none
  _choose(date) {
    const {atlas} = this;
    atlas.keep({at: date === atlas.textDate && !atlas.filters.to ? null : date});
    atlas.announce(this.shown.textContent);
  },

  // the date stays beside the text's, or where it is the text's beside today, or the first year where nothing later is
  // known: then any other may be chosen; who chooses none has at the end what there was
  _compare() {
    const {addressState, date, textDate, years} = this.atlas;
    const {at, compare} = addressState;
    if (compare) {
      this.atlas.keep({compare: null, ...(this._pair === `${at} ${compare}` && {at: this._before})});
    } else {
      const today = this.buttons.at(-1).dataset.showsDate; // else the text's, ""
      const other = date === textDate ? today || `${years[0]}` : textDate;
      [this._before, this._pair] = [at, `${other} ${date}`];
      this.atlas.keep({compare: date, at: other});
    }
  },

  // the date in words, or both, the earlier first
  _say() {
    const {atlas} = this;
    const dates = [atlas, atlas.compared].filter(Boolean).map((one) => one.date);
    const date = dates.sort().map((one) => atlas.inWords(one));
    this.shown.textContent = L.Util.template(this.words.shown, {date: date.join(" | ")});
    this.compare.setAttribute("aria-pressed", Boolean(atlas.compared));
  },

  _show({date}) {
    this._say();
    this.year.value = "";
    for (const button of this.buttons) button.hidden = (button.dataset.showsDate || this.atlas.textDate) === date;
    for (const [id, {states}] of this.atlas.places) if (states) this._tell(document.getElementById(id), id);
  },

  // what a land was then, as its card's first line and where its states are listed
  _tell(article, id) {
    const {label, look, index} = this.atlas.stateOf(id);
    const listed = [...article.querySelectorAll(".states > li")];
    for (const [i, line] of listed.entries()) line.toggleAttribute("data-current", i === index);
    const held = listed[index]?.querySelector("span").textContent ?? "";
    article.querySelector("[data-standing]").textContent = label ? `${label}. ${held}` : this.atlas.standing(id);
    article.querySelector(".status .swatch")?.setAttribute("class", `swatch status-${look}`);
    this.listed.get(`#${id}`)?.setAttribute("class", `swatch status-${look}`);
  },
});
