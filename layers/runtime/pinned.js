/*
 * L.Pinned: a sign that stands at a place of the map, for the eye alone.
 *
 *     new L.Pinned([43, 41], "flow-letter", "a").addTo(map).setLatLng([44, 40]);
 */
L.Pinned = L.Layer.extend({
  initialize(at, className, sign) {
    this.at = L.latLng(at);
    this.element = L.DomUtil.create("div", `pinned ${className} leaflet-zoom-hide`);
    this.element.append(sign);
  },

  onAdd(map) {
    map.getPane("markerPane").append(this.element);
    map.on("zoomend viewreset", this._place, this);
    this._place();
  },

  onRemove(map) {
    map.off("zoomend viewreset", this._place, this);
    this.element.remove();
  },

  setLatLng(at) {
    this.at = L.latLng(at);
    this._place();
  },

  _place() {
    L.DomUtil.setPosition(this.element, this._map.latLngToLayerPoint(this.at).round());
  },
});
