/*
 * L.Overlay.Divisions: the lines between first-level divisions as one path, once the reader is near.
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
    const near = this.atlas.map.getZoom() >= L.Overlay.Divisions.NEAR;
    if (near !== this.isEmpty()) return;
    this.setLatLngs(near ? this.lines.map((text) => this.atlas.topology.line(text)) : []);
  },
});

L.Overlay.Divisions.NEAR = 4.5; // the zoom from which on they are drawn
