/*
 * L.Control.Locator: a small map of the whole, and on it what the map shows; a button that shows the whole.
 */
L.Control.Locator = L.Class.extend({
  options: {
    size: [130, 62], // pixels of the picture
  },

  initialize(atlas, {whole}) {
    this.atlas = atlas;
    this.button = L.DomUtil.create("button", "locator-map");
    this.button.type = "button";
    this.button.dataset.hiddenIn = "projector quiz";
    this.button.dataset.covers = "";
    this.button.textContent = whole;
    L.DomEvent.on(this.button, "click", () => atlas.show(atlas.whole));
  },

  addTo(map) {
    map.getContainer().after(this.button);
    L.painted(() => this._fill());
    map.on("moveend viewreset", this._look, this);
    return this;
  },

  _fill() {
    const {whole, projection} = this.atlas;
    const {size} = this.options;
    const scale = Math.min(size[0] / whole.extent[0], size[1] / whole.extent[1]) * projection.unit;
    this.small = new L.SmallMap(this.atlas, {middle: whole.middle, meridian: projection.meridian, size, scale});
    for (const path of this.small.draw("republics", {coarse: true}).values())
      path.setAttribute("class", "locator-land");
    this.here = this.small.add("locator-here", "");
    this.button.prepend(this.small.svg);
    this._look();
  },

  // the edge of the map, as it lies on the whole
  _look() {
    if (!this.here) return;
    const {map} = this.atlas;
    const {x, y} = map.getSize();
    const parts = [0, 0.25, 0.5, 0.75];
    const edge = [
      ...parts.map((part) => [part * x, 0]),
      ...parts.map((part) => [x, part * y]),
      ...parts.map((part) => [x - part * x, y]),
      ...parts.map((part) => [0, y - part * y]),
    ];
    const ring = edge.map((at) => this.small.point(map.containerPointToLatLng(at)));
    this.here.setAttribute("d", L.SVG.pointsToPath([ring], true));
  },
});
