/*
 * L.Overlay.Graticule: meridians and parallels as one path. A meridian is straight in a conic and needs two points.
 */
L.Overlay.Graticule = L.Polyline.extend({
  options: {
    step: 10, // degrees between two lines
    sample: 4, // degrees between two points of a parallel, which the conic bends
  },

  initialize(atlas, {longitudes: [west, east], latitudes: [south, north]}) {
    const {step, sample} = this.options;
    const every = (from, to, by) => Array.from({length: Math.floor((to - from) / by) + 1}, (_, i) => from + i * by);
    const meridians = every(west, east, step).map((lng) => [
      [south, lng],
      [north, lng],
    ]);
    const parallels = every(south, north, step).map((lat) => every(west, east, sample).map((lng) => [lat, lng]));
    const lines = [...meridians, ...parallels];
    L.Polyline.prototype.initialize.call(this, lines, {className: "graticule", interactive: false, smoothFactor: 1});
  },
});
