/*
 * L.Overlay.Chosen: the outline of what is chosen or lit, above all areas, so that no neighbour's
 * outline lies over it. It cannot be hit itself.
 */
L.Overlay.Chosen = L.LayerGroup.extend({
  initialize(atlas) {
    this.atlas = atlas;
    const features = ["republics", "zones"].flatMap((name) => L.topology(atlas.topology, name).features);
    this.areas = new Map(features.map((feature) => [feature.id, feature]));
    L.LayerGroup.prototype.initialize.call(this);
  },

  onAdd() {
    this.atlas.on("select light", this._draw, this);
  },

  onRemove() {
    this.atlas.off("select light", this._draw, this);
    this.clearLayers();
  },

  _draw() {
    this.clearLayers();
    const ids = new Set([...this.atlas.withMembers(this.atlas.chosen), ...this.atlas.lit]);
    const features = [...ids].filter((id) => this.areas.has(id)).map((id) => this.areas.get(id));
    if (!features.length) return;
    const style = {className: "outline"};
    this.addLayer(L.geoJSON(features, {interactive: false, smoothFactor: 0.6, style}));
  },
});
