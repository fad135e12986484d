/*
 * L.Beginning: when the map is drawn, and when the rest begins.
 *
 *     L.Beginning.on("map", () => …, () => …); // where the articles have still to come: the steps that draw the map
 *     L.Beginning.later(() => …, () => …);     // those that make all else of the articles
 *     L.Beginning.next();                      // takes one; all that are left are taken once the page has been read
 *     L.Beginning.settled.then(() => …); // what can wait for all else, such as names; from then on at once
 *
 * A script of its own takes each step: between two a browser paints and answers. An address that asks for another
 * picture, and a saved copy, which begins again as it was built, are drawn at the end, all at once. In a frame that its
 * page keeps hidden (a folded part, another tab) nothing has a size until it is shown, and letters could not be measured:
 * there the end waits for that.
 */
L.Beginning = {
  _steps: [], // that were not taken yet

  on(id, ...steps) {
    this._id = id;
    this.later(...steps);
    const map = document.getElementById(id);
    L.SavedCopy.keep(map.parentNode);
    this._atOnce = !location.hash && !L.SavedCopy.isOne() && map.offsetHeight > 0;
    map.inert = this._atOnce; // it answers at the end
    addEventListener("DOMContentLoaded", () => this.end());
  },

  later(...steps) {
    this._steps.push(...steps);
  },

  next() {
    if (this._atOnce) this._steps.shift()();
  },

  // what takes longer lets the browser paint and answer, unless that is to be one picture
  pause() {
    if (!this._atOnce || performance.now() - this._since < L.Beginning.PATIENCE) return null;
    return this._answered();
  },

  // where the browser knows how, what waits comes before what others ask of it meanwhile
  async _answered() {
    await (window.scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve)));
    this._since = performance.now(); // that it is kept
  },

  end() {
    const map = document.getElementById(this._id); // a saved copy has a new one
    this._seen(map, () => {
      for (const step of this._steps.splice(0)) step();
      map.inert = false;
      this._since = performance.now();
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

L.Beginning.PATIENCE = 20; // milliseconds
L.Beginning.settled = new Promise((resolve) => (L.Beginning._settle = resolve));
