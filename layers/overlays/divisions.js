/*
 * L.Overlay.Divisions: the lines between first-level divisions as one path, once the reader is near and not yet close.
 */
L.Overlay.Divisions = L.Polyline.extend({
  initialize(atlas, {lines}) {
    L.Polyline.prototype.initialize.call(this, [], {className: "division", interactive: false, smoothFactor: 0.6});
    this.atlas = atlas;
    this.lines = lines;
  },

  onAdd(map) {
    L.Polyline.prototype.onAdd.call(this, map);
    map.on("zoomend", this._show, this);
  },

  onRemove(map) {
    map.off("zoomend", this._show, this);
    L.Polyline.prototype.onRemove.call(this, map);
  },

  // far out the path is empty, so that it costs nothing and keeps its place between the layers
  _show() {
    const zoom = this.atlas.map.getZoom();
    const shown = zoom >= L.Overlay.Divisions.NEAR && zoom < L.Overlay.Divisions.CLOSE;
    if (shown !== this.isEmpty()) return;
    this.setLatLngs(shown ? this.atlas.topology.lines(this.lines) : []);
  },
});

L.Overlay.Divisions.NEAR = 4.5; // the zoom from which on they are drawn
L.Overlay.Divisions.CLOSE = 7; // and from which on no more: they are true to some 8 km
