/*
 * L.Overlay.Ground: neighbouring land and the Caspian, drawn from the topology's object "ground".
 */
L.Overlay.Ground = L.GeoJSON.extend({
  initialize(atlas) {
    L.GeoJSON.prototype.initialize.call(this, L.topology(atlas.topology, "ground"), {
      interactive: false,
      smoothFactor: 0.6,
      style: ({id}) => ({className: id === "land" ? "ground land" : "ground sea"}),
    });
  },
});
