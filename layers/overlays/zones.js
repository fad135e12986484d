/*
 * L.Overlay.Zones: the zones, hatched by status and outlined by certainty; each opens its card.
 */
L.Overlay.Zones = L.GeoJSON.extend({
  initialize(atlas, zones) {
    this.atlas = atlas;
    L.GeoJSON.prototype.initialize.call(this, L.topology(atlas.topology, "zones"), {
      smoothFactor: 0.6,
      style: ({id}) => ({className: `zone status-${zones[id].status} ${zones[id].certainty}`}),
    });
  },

  onAdd(map) {
    L.GeoJSON.prototype.onAdd.call(this, map);
    this.eachLayer((layer) => this.atlas.opens(layer.getElement(), layer.feature.id));
  },
});
