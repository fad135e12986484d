/*
 * A reader who does not stop: picks places, filters and zooms as the dice fall.
 *
 *     await longUse.run({rounds: 1000, seed: 7});   // how often the page answered: {select, filter, zoomend}
 *     longUse.listeners();                           // of Leaflet's events, which the browser does not count
 */
window.longUse = {
  async run({rounds, seed}) {
    this.seed = seed;
    const heard = {select: 0, filter: 0, zoomend: 0};
    const count = ({type}) => (heard[type] += 1);
    window.atlas.on("select filter", count);
    window.atlas.map.on("zoomend", count);
    for (let round = 0; round < rounds; round += 1) {
      for (const act of [this.pick, this.sift, this.zoom]) {
        act.call(this);
        await this.frame();
      }
    }
    await this.rest();
    window.atlas.off("select filter", count);
    window.atlas.map.off("zoomend", count);
    return heard;
  },

  // a place of the list, of the map or of none
  pick() {
    const there = document.querySelectorAll(
      this.one(['#places a[href^="#"]', "#map [data-place]", "#map [data-place]", "none"]),
    );
    if (there.length) this.one(there).dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}));
    else document.body.dispatchEvent(new KeyboardEvent("keydown", {key: "Escape", bubbles: true}));
  },

  // a theme more or less, or another year at one of the handles; an embedded map is filtered by its address
  sift() {
    const field = this.one(document.querySelectorAll("#themes [data-filter], #time-from, #time-to"));
    if (!field) {
      const from = 1985 + Math.floor(this.dice() * 20);
      location.hash = `#from=${from}&to=${from + 8}`;
      return;
    }
    if (field.type === "checkbox") {
      field.click();
      return;
    }
    field.value = Number(field.min) + Math.floor(this.dice() * (field.max - field.min + 1));
    field.dispatchEvent(new Event("input", {bubbles: true}));
  },

  // a notch of the wheel somewhere on the map, or one of its buttons
  zoom() {
    const button = this.one([
      null,
      ...document.querySelectorAll(".leaflet-control-zoom a, .leaflet-control-zoom button"),
    ]);
    if (button) {
      button.click();
      return;
    }
    const map = document.getElementById("map");
    const {left, top, width, height} = map.getBoundingClientRect();
    const [clientX, clientY] = [left + this.dice() * width, top + this.dice() * height];
    const deltaY = this.dice() < 0.5 ? -120 : 120;
    map.dispatchEvent(new WheelEvent("wheel", {deltaY, clientX, clientY, bubbles: true, cancelable: true}));
  },

  // back where the page began, and until what moves and what waits is over
  async rest() {
    window.atlas.select(null);
    window.atlas.filter({from: null, to: null, undated: true, themes: null});
    await new Promise((done) => setTimeout(done, 1500));
    window.atlas.show(window.atlas.home, {animate: false});
    await new Promise((done) => setTimeout(done, 1500));
  },

  listeners() {
    const {atlas} = window;
    const sources = [atlas, atlas.map, atlas.map.dragging._draggable, ...Object.values(atlas.map._layers)];
    const lists = sources.flatMap(({_events}) => Object.values(_events ?? {}));
    return lists.reduce((sum, list) => sum + list.length, 0);
  },

  frame() {
    return new Promise((done) => requestAnimationFrame(done));
  },

  one(list) {
    return list[Math.floor(this.dice() * list.length)];
  },

  // the same throws for the same seed (a linear congruential generator)
  dice() {
    this.seed = (1664525 * this.seed + 1013904223) % 2 ** 32;
    return this.seed / 2 ** 32;
  },
};
