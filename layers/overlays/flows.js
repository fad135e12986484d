/*
 * L.Overlay.Flows: what moved between places, as curves that point the way.
 *
 * A flow is drawn while it, a place that it begins or ends in, a theme or a paragraph
 * of it is chosen; in a lesson, while its step speaks of it.
 */
L.Overlay.Flows = L.LayerGroup.extend({
  options: {
    steps: 48, // straight pieces of a curve
  },

  // bend: how far a curve leaves the straight line, as a part of its length
  initialize(atlas, {flows, bend}) {
    this.atlas = atlas;
    this.flows = flows;
    L.LayerGroup.prototype.initialize.call(this, [], {bend});
  },

  onAdd() {
    this.atlas.on("select filter highlight", this._draw, this);
    this.atlas.map.on("viewreset", this._bend, this);
  },

  onRemove() {
    this.atlas.off("select filter highlight", this._draw, this);
    this.atlas.map.off("viewreset", this._bend, this);
    this.clearLayers();
  },

  _draw() {
    this.clearLayers();
    const {selected, filters, highlighted, withContent, addressState} = this.atlas;
    for (const [id, {line, ends}] of Object.entries(this.flows)) {
      const wanted =
        id === selected || ends.includes(selected) || highlighted.has(id) || (filters.themes && !addressState.lesson);
      if (!wanted || !withContent.has(id)) continue;
      const className = id === selected ? "flow selected" : "flow";
      const curve = L.polyline(this._curve(line), {className, noClip: true, smoothFactor: 0});
      curve.line = line;
      this.addLayer(curve);
      this.atlas.opens(curve.getElement(), id);
    }
  },

  // another meridian straight up bends the curves anew
  _bend() {
    this.eachLayer((curve) => curve.setLatLngs(this._curve(curve.line)));
  },

  // a quadratic curve on the map, whatever its projection makes of the straight line
  _curve(line) {
    const {projection} = this.atlas.map.options.crs;
    const [from, to] = line.map((at) => projection.project(L.latLng(at)));
    const way = to.subtract(from);
    const up = way.x < 0 ? -1 : 1; // curves bulge to the north, over the land they cross
    const aside = L.point(-way.y, way.x).multiplyBy(this.options.bend * up);
    const middle = from.add(way.divideBy(2)).add(aside);
    return Array.from({length: this.options.steps + 1}, (_, step) => {
      const t = step / this.options.steps;
      const point = from
        .multiplyBy((1 - t) ** 2)
        .add(middle.multiplyBy(2 * t * (1 - t)))
        .add(to.multiplyBy(t ** 2));
      return projection.unproject(point);
    });
  },
});
