/*
 * L.Control.Languages: the links to the page in other languages keep what is seen, and an address with `lang=` leads
 * where they do. A page in one language alone has none.
 */
L.Control.Languages = L.Class.extend({
  initialize(atlas) {
    this.atlas = atlas;
    this.links = [...document.querySelectorAll("nav a[hreflang]")];
  },

  addTo(map) {
    L.DomEvent.on(window, "hashchange", this._follow, this);
    this.atlas.on("address select filter", this._keep, this);
    for (const link of this.links) L.DomEvent.on(link, "pointerdown focus", this._keep, this); // all else that is seen
    map.on("moveend", this._keep, this);
    this._follow();
    return this;
  },

  // what is seen may have changed since the links were last set
  _keep() {
    for (const link of this.links) if (link.href) link.hash = this.atlas.address();
  },

  _follow() {
    const {lang} = L.Address.read(location.hash);
    const there = lang === document.documentElement.lang ? location : this.links.find((link) => link.hreflang === lang);
    if (!there?.href) return; // there is no such page, or it does not lie beside this one
    const parts = L.TouchedAddress.parts(location.hash).filter(({name}) => name !== "lang");
    location.replace(Object.assign(new URL(there.href), {hash: parts.map(({raw}) => raw).join("&")}));
  },
});
