/*
 * L.Overlay.Republics: the fifteen republics; each opens its card.
 */
L.Overlay.Republics = L.GeoJSON.extend({
  initialize(atlas, {tints}) {
    this.atlas = atlas;
    L.GeoJSON.prototype.initialize.call(this, L.topology(atlas.topology, "republics"), {
      smoothFactor: 0.6,
      style: ({id}) => ({className: `republic tint-${tints[id]}`}),
    });
  },

  onAdd(map) {
    L.GeoJSON.prototype.onAdd.call(this, map);
    this.eachLayer((layer) => this.atlas.opens(layer.getElement(), layer.feature.id));
  },
});
