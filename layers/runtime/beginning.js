/*
 * L.Beginning: when the map is drawn, and when the rest begins.
 *
 *     L.Beginning.on("map");       // where the page's articles have still to come
 *     L.Beginning.step(() => …);   // the map as it opens, in several steps; behind the articles all else, likewise
 *     L.Beginning.end();
 *     L.Beginning.settled.then(() => …); // what can wait for all else, such as names; from then on at once
 *
 * Each step stands in a script of its own: between two a browser paints and answers. An address that asks for another
 * picture, and a saved copy, which begins again as it was built, are drawn at the end, all at once. In a frame that its
 * page keeps hidden (a folded part, another tab) nothing has a size until it is shown, and letters could not be measured:
 * there the end waits for that.
 */
L.Beginning = {
  _waiting: [], // steps that were not taken yet

  on(id) {
    this._id = id;
    const map = document.getElementById(id);
    L.SavedCopy.keep(map.parentNode);
    this._atOnce = !location.hash && !L.SavedCopy.isOne() && map.offsetHeight > 0;
    map.inert = this._atOnce; // it answers at the end
  },

  step(step) {
    if (this._atOnce) step();
    else this._waiting.push(step);
  },

  end() {
    const map = document.getElementById(this._id); // a saved copy has a new one
    this._seen(map, () => {
      for (const step of this._waiting) step();
      map.inert = false;
      // of one picture all is seen at once, of the first its names behind its shapes
      if (this._atOnce) setTimeout(this._settle);
      else this._settle();
    });
  },

  _seen(map, start) {
    if (map.offsetHeight) return start();
    const observer = new ResizeObserver(() => {
      if (!map.offsetHeight) return;
      observer.disconnect();
      start();
    });
    observer.observe(map);
  },
};

L.Beginning.settled = new Promise((resolve) => (L.Beginning._settle = resolve));
