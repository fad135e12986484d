/*
 * L.Overlay.Waters: lakes and the Aral Sea, drawn from the topology's object "waters".
 */
L.Overlay.Waters = L.GeoJSON.extend({
  initialize(atlas) {
    L.GeoJSON.prototype.initialize.call(this, L.topology(atlas.topology, "waters"), {
      interactive: false,
      smoothFactor: 0.6,
      style: () => ({className: "water"}),
    });
  },
});
