/*
 * What the bench sees from inside a page; put there before the page's own scripts.
 *
 *     bench.expect(45);                  // bench.stood: when so many shapes were there and painted
 *     bench.spots("path", 6);            // points of the window that hit so many different shapes
 *     bench.arm(".leaflet-popup");       // bench.shown: promise of the ms from the next click to the card
 *     bench.record(); … bench.frames();  // ms between frames since then
 *
 * All times are milliseconds; those of the load begin at the navigation.
 */
window.bench = {
  stood: null,
  largest: null,
  blocked: 0, // what tasks of more than 50 ms take beyond that

  expect(shapes) {
    const look = () => {
      if (document.querySelectorAll(".leaflet-interactive, .mark").length < shapes) requestAnimationFrame(look);
      else setTimeout(() => (this.stood = performance.now())); // behind the frame's painting
    };
    requestAnimationFrame(look);
  },

  // of the load; null until the shapes stand
  load() {
    const first = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null;
    if (!this.stood || !first) return null;
    const [elements, things] = ["*", ".leaflet-interactive, .mark:not([hidden])"].map(
      (all) => document.querySelectorAll(all).length,
    );
    // what was the first to be seen was not seen before it
    const stood = Math.max(this.stood, first);
    return {first, largest: this.largest ?? first, stood, blocked: this.blocked, elements, things};
  },

  spots(selector, count) {
    const frame = document.querySelector(".leaflet-container").getBoundingClientRect();
    const found = [];
    for (const element of document.querySelectorAll(selector)) {
      const spot = this.spot(element, frame);
      if (spot) found.push(spot);
    }
    const step = Math.max(1, found.length / count); // spread over all that are hit
    return Array.from({length: Math.min(count, found.length)}, (_, i) => found[Math.floor(i * step)]);
  },

  // the first point of a net over an element's box that hits the element itself
  spot(element, frame) {
    const {left, top, width, height} = element.getBoundingClientRect();
    const parts = [0.5, 0.3, 0.7, 0.1, 0.9];
    for (const [across, down] of parts.flatMap((x) => parts.map((y) => [x, y]))) {
      const [x, y] = [left + across * width, top + down * height];
      const inside = x > frame.left && x < frame.right && y > frame.top && y < frame.bottom;
      if (inside && element.contains(document.elementFromPoint(x, y))) return [x, y];
    }
    return null;
  },

  arm(card) {
    this.shown = new Promise((done, fail) => {
      setTimeout(() => fail(new Error(`no ${card} within 20 s of a click`)), 20_000);
      const look = (begin) => {
        const seen = [...document.querySelectorAll(card)].some((element) => element.offsetHeight > 0);
        if (seen) setTimeout(() => done(performance.now() - begin));
        else requestAnimationFrame(() => look(begin));
      };
      addEventListener("click", ({timeStamp}) => requestAnimationFrame(() => look(timeStamp)), {
        capture: true,
        once: true,
      });
    });
  },

  record() {
    const times = [];
    const next = (now) => {
      times.push(now);
      this._next = requestAnimationFrame(next);
    };
    this._next = requestAnimationFrame(next);
    this._times = times;
  },

  frames() {
    cancelAnimationFrame(this._next);
    return this._times.slice(1).map((time, i) => time - this._times[i]);
  },
};

new PerformanceObserver((list) => {
  for (const {duration} of list.getEntries()) window.bench.blocked += Math.max(0, duration - 50);
}).observe({type: "longtask", buffered: true});
new PerformanceObserver((list) => {
  window.bench.largest = list.getEntries().at(-1).startTime;
}).observe({type: "largest-contentful-paint", buffered: true});
