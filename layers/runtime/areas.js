/*
 * L.Areas: one object of the page's topology as a layer; where areas can be selected, each opens its card.
 *
 *     new L.Areas(atlas, "republics", {className: (id) => `republic tint-${tints[id]}`});
 *
 * Far out the areas are drawn at the topology's coarse level, nearer at the fine one.
 */
L.Areas = L.LayerGroup.extend({
  initialize(atlas, name, {className, interactive = true}) {
    L.LayerGroup.prototype.initialize.call(this);
    this.atlas = atlas;
    this.interactive = interactive;
    this.name = name;
    this._className = className;
    this._coarse = L.Areas.isCoarse(atlas.map);
    for (const [id, latlngs] of this._areas()) {
      atlas.setClassName(id, className(id));
      const area = L.polygon(latlngs, {className: className(id), interactive, smoothFactor: 0.6});
      area.id = id;
      this.addLayer(area);
    }
  },

  onAdd(map) {
    L.LayerGroup.prototype.onAdd.call(this, map);
    map.on("zoomend", this._relevel, this);
    if (!this.interactive) return;
    this.eachLayer((area) => this.atlas.opens(area.getElement(), area.id));
    this.atlas.on("filter", this._filter, this);
  },

  onRemove(map) {
    map.off("zoomend", this._relevel, this);
    this.atlas.off("filter", this._filter, this);
    L.LayerGroup.prototype.onRemove.call(this, map);
  },

  _areas() {
    return this.atlas.topology.areas(this.name, {coarse: this._coarse});
  },

  _relevel() {
    if (this._coarse === L.Areas.isCoarse(this.atlas.map)) return;
    this._coarse = !this._coarse;
    this.eachLayer((area) => area.setLatLngs(this._areas().get(area.id)));
  },

  // draw each area anew as the map's date has it
  restyle() {
    for (const area of this.getLayers()) {
      const [was, is] = [this.atlas.classNames.get(area.id), this._className(area.id)];
      if (was === is) continue;
      this.atlas.setClassName(area.id, is);
      area.getElement().classList.remove(...was.split(" "));
      area.getElement().classList.add(...is.split(" "));
    }
  },

  // what the filters leave nothing of is pale
  _filter({withContent}) {
    this.eachLayer((area) => area.getElement().classList.toggle("no-content", !withContent.has(area.id)));
  },
});

L.Areas.FINE = 4; // from this zoom on the fine level is drawn

L.Areas.isCoarse = (map) => map.getZoom() < L.Areas.FINE;
