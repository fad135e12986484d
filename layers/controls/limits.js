/*
 * L.Control.Limits: says in a line what the picture is narrowed to: years, themes, a paragraph.
 */
L.Control.Limits = L.Class.extend({
  initialize(atlas, words) {
    this.atlas = atlas;
    this.words = words;
    this.limits = document.getElementById("limits");
  },

  addTo() {
    this.atlas.on("filter address text", this._tell, this);
    return this;
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
      themes && themes.map((theme) => this._named(theme)).join(", "),
      text && L.Util.template(this.words.paragraph, {number: text}),
    ];
    this.limits.textContent = parts.filter(Boolean).join(" · ");
    this.limits.hidden = !this.limits.textContent;
  },

  // as the claims of a theme are headed
  _named(wanted) {
    const {element} = this.atlas.claims.all.find(({theme}) => theme === wanted);
    return element.querySelector(".meta b").textContent;
  },
});
