/*
 * L.Areas: one object of the page's topology as a layer; where areas can be chosen, each opens its card.
 *
 *     new L.Areas(atlas, "republics", {className: (id) => `republic tint-${tints[id]}`});
 */
L.Areas = L.GeoJSON.extend({
  initialize(atlas, name, {className, interactive = true}) {
    this.atlas = atlas;
    L.GeoJSON.prototype.initialize.call(this, L.topology(atlas.topology, name), {
      interactive,
      smoothFactor: 0.6,
      style: ({id}) => ({className: className(id)}),
    });
  },

  onAdd(map) {
    L.GeoJSON.prototype.onAdd.call(this, map);
    if (this.options.interactive) this.eachLayer((layer) => this.atlas.opens(layer.getElement(), layer.feature.id));
  },
});
