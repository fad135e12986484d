/*
 * L.Control.ScaleBar: Leaflet's scale, measured at the centre of the map, where it is true.
 */
L.Control.ScaleBar = L.Control.Scale.extend({
  initialize() {
    L.Control.Scale.prototype.initialize.call(this, {imperial: false, maxWidth: 130, position: "bottomleft"});
  },

  onAdd(map) {
    const box = L.Control.Scale.prototype.onAdd.call(this, map);
    box.dataset.hiddenIn = "";
    return box;
  },

  _update() {
    const half = L.point(this.options.maxWidth / 2, 0);
    const centre = this._map.getSize().divideBy(2);
    const [west, east] = [centre.subtract(half), centre.add(half)].map((at) => this._map.containerPointToLatLng(at));
    this._updateScales(this._map.distance(west, east));
  },
});
