/*
 * L.Control.ZoomButtons: Leaflet's zoom control with a third button back home, and a fourth that shows the whole.
 */
L.Control.ZoomButtons = L.Control.Zoom.extend({
  initialize(atlas, {nearer, farther, home, whole}) {
    this.atlas = atlas;
    this.home = home;
    this.whole = whole;
    L.Control.Zoom.prototype.initialize.call(this, {position: "topright", zoomInTitle: nearer, zoomOutTitle: farther});
  },

  onAdd(map) {
    const box = L.Control.Zoom.prototype.onAdd.call(this, map);
    box.dataset.hiddenIn = "projector";
    this._createButton("", this.home, "zoom-home", box, () => this.atlas.show(this.atlas.home));
    this._createButton("", this.whole, "zoom-whole", box, () => this.atlas.show(this.atlas.whole));
    // Leaflet's are links that are called buttons
    L.DomEvent.on(box, "keydown", (event) => {
      if (event.key !== " ") return;
      L.DomEvent.stop(event);
      event.target.click();
    });
    return box;
  },
});
