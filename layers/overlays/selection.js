/*
 * L.Overlay.Selection: a halo around what is selected or highlighted, above all areas, so that no neighbour's outline
 * lies over it; several areas that meet have one around them all. On it a zone has its own line once more, since its
 * dashes say how certain it is. Neither can be hit.
 */
L.Overlay.Selection = L.LayerGroup.extend({
  initialize(atlas) {
    this.atlas = atlas;
    L.LayerGroup.prototype.initialize.call(this);
  },

  onAdd(map) {
    this.atlas.on("select highlight date", this._draw, this);
    map.on("zoomend", this._relevel, this);
  },

  onRemove(map) {
    this.atlas.off("select highlight date", this._draw, this);
    map.off("zoomend", this._relevel, this);
    this.clearLayers();
  },

  _relevel() {
    if (this._coarse !== L.Areas.isCoarse(this.atlas.map)) this._draw();
  },

  _draw() {
    this.clearLayers();
    this._coarse = L.Areas.isCoarse(this.atlas.map);
    const {topology, classNames, selected, highlighted} = this.atlas;
    const ids = [...new Set([...this.atlas.withMembers(selected), ...highlighted])];
    const level = {coarse: this._coarse};
    const look = {interactive: false, smoothFactor: 0.6};
    const halo = ["republics", "zones"].flatMap((name) => topology.outline(name, ids, level));
    if (halo.length) this.addLayer(L.polyline(halo, {...look, className: "halo"}));
    const zones = topology.areas("zones", level);
    for (const id of ids.filter((one) => zones.has(one))) {
      this.addLayer(L.polygon(zones.get(id), {...look, className: `${classNames.get(id)} outline`}));
    }
  },
});
