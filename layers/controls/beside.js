/*
 * L.Control.Beside: a page opened from a file may lie there alone. A click on a link to what should be beside it finds
 * that out: then all such links lead to where the atlas lives, or, where nobody knows that, are words that say so.
 */
L.Control.Beside = L.Class.extend({
  initialize(atlas, {base, missing}) {
    this.atlas = atlas;
    this.base = base;
    this.missing = missing;
  },

  addTo() {
    if (window.location.protocol === "file:") L.DomEvent.on(document, "click", this._clicked, this);
    return this;
  },

  _clicked(event) {
    const link = event.target.closest("a");
    if (event.defaultPrevented || !this._links().includes(link)) return;
    L.DomEvent.preventDefault(event);
    const go = () => window.open(link.href, link.target || "_self");
    // a file may not be asked whether it is there; a picture may
    const picture = new Image();
    picture.addEventListener("load", go);
    picture.addEventListener("error", () => {
      for (const one of this._links()) this._lead(one);
      if (this.base) go();
      else this.atlas.announce(this.missing);
    });
    picture.src = new URL("pictures/atlas.png", document.documentElement.dataset.page);
  },

  _links() {
    return [...document.querySelectorAll("a[href]:not([href^='#'])")].filter(({protocol}) => protocol === "file:");
  },

  _lead(link) {
    if (this.base) {
      link.href = new URL(link.getAttribute("href"), this.base);
      return;
    }
    link.removeAttribute("href");
    link.tabIndex = -1; // which keeps the focus where it is
    link.append(` (${this.missing})`);
  },
});
