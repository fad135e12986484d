/*
 * L.PanningRenderer: the map's SVG, drawn on where a drag or a glide leaves what is drawn around the window.
 *
 *     L.map(container, {renderer: new L.PanningRenderer({padding: 0.4})});
 *
 * Leaflet itself waits for the end of the move and shows the bare sea until then.
 */
L.PanningRenderer = L.SVG.extend({
  getEvents() {
    return {...L.SVG.prototype.getEvents.call(this), move: this._onMove};
  },

  _onMove() {
    const map = this._map;
    if (this._zoom !== map.getZoom()) return; // in a flight the shapes are still those of another zoom
    const corners = [L.point(0, 0), map.getSize()].map((corner) => map.containerPointToLayerPoint(corner));
    if (!this._bounds.contains(L.bounds(corners))) this._update();
  },
});
