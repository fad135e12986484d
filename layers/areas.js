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
    if (!this.options.interactive) return;
    this.eachLayer((layer) => this.atlas.opens(layer.getElement(), layer.feature.id));
    this.atlas.on("filter", this._filter, this);
  },

  onRemove(map) {
    this.atlas.off("filter", this._filter, this);
    L.GeoJSON.prototype.onRemove.call(this, map);
  },

  // what was not there in the chosen years is gone; what the filters leave nothing of is pale
  _filter({told}) {
    this.eachLayer((layer) => {
      const element = layer.getElement();
      element.classList.toggle("gone", this.atlas.gone.has(layer.feature.id));
      element.classList.toggle("untold", !told.has(layer.feature.id));
    });
  },
});
