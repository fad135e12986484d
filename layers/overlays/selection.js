/*
 * L.Overlay.Selection: the outline of what is selected or highlighted, above all areas, so that no neighbour's
 * outline lies over it. It cannot be hit itself.
 */
L.Overlay.Selection = L.LayerGroup.extend({
  initialize(atlas) {
    this.atlas = atlas;
    L.LayerGroup.prototype.initialize.call(this);
  },

  onAdd(map) {
    this.atlas.on("select highlight", this._draw, this);
    map.on("zoomend", this._relevel, this);
  },

  onRemove(map) {
    this.atlas.off("select highlight", this._draw, this);
    map.off("zoomend", this._relevel, this);
    this.clearLayers();
  },

  _relevel() {
    if (this._coarse !== L.Areas.isCoarse(this.atlas.map)) this._draw();
  },

  _draw() {
    this.clearLayers();
    this._coarse = L.Areas.isCoarse(this.atlas.map);
    const areas = ["republics", "zones"].map((name) => this.atlas.topology.areas(name, {coarse: this._coarse}));
    const ids = new Set([...this.atlas.withMembers(this.atlas.selected), ...this.atlas.highlighted]);
    for (const id of ids) {
      const latlngs = areas.map((area) => area.get(id)).find(Boolean);
      if (!latlngs) continue;
      this.addLayer(L.polygon(latlngs, {className: "outline", interactive: false, smoothFactor: 0.6}));
    }
  },
});
