/*
 * L.Overlay.Republics: the republics, each in a tint that its neighbours lack; what is in one union
 * on the map's date has the Union's tint and lies inside its line.
 */
L.Overlay.Republics = L.Areas.extend({
  initialize(atlas, {tints}) {
    const className = (id) => `republic tint-${tints[id]} status-${atlas.look(id)}`;
    L.Areas.prototype.initialize.call(this, atlas, "republics", {className});
    this.union = L.polyline([], {className: "union-line", interactive: false, smoothFactor: 0.6});
  },

  onAdd(map) {
    L.Areas.prototype.onAdd.call(this, map);
    map.addLayer(this.union);
    this.atlas.on("date", this._date, this);
    map.on("zoomend", this._outline, this);
  },

  onRemove(map) {
    this.atlas.off("date", this._date, this);
    map.off("zoomend", this._outline, this);
    map.removeLayer(this.union);
    L.Areas.prototype.onRemove.call(this, map);
  },

  _date() {
    this.restyle();
    this._outline();
  },

  // the line around all that is in the Union, drawn anew only where that or the level of detail is another
  _outline() {
    const within = this.getLayers()
      .map(({id}) => id)
      .filter((id) => ["union", "declared"].includes(this.atlas.look(id)));
    const drawn = `${within} ${this._coarse}`;
    if (drawn === this._drawn) return;
    this._drawn = drawn;
    this.union.setLatLngs(this.atlas.topology.outline(this.name, within, {coarse: this._coarse}));
  },
});
