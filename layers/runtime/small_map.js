/*
 * L.SmallMap: a part of the map once more, as a picture beside it: an inset, the locator.
 *
 *     const small = new L.SmallMap(atlas, {middle, meridian, size: [330, 317], scale});
 *     small.draw("zones", {coarse: false}); // paths in the looks of the map
 *     small.point(L.latLng(43, 41)); // where that is in the picture, in pixels
 *
 * `scale` is how many pixels a unit of the map has; the middle of the view is in the middle of the picture.
 */
L.SmallMap = L.Class.extend({
  initialize(atlas, {middle, meridian, size, scale}) {
    this.atlas = atlas;
    this.size = L.point(size);
    this.scale = scale;
    this.projection = L.CRS.albers({...atlas.projection, meridian}).projection;
    this.centre = this.projection.project(L.latLng(middle));
    this.svg = L.SVG.create("svg");
    this.svg.setAttribute("viewBox", `0 0 ${this.size.x} ${this.size.y}`);
    this.svg.setAttribute("aria-hidden", "true");
  },

  point(at) {
    const {size, scale, centre} = this;
    const {x, y} = this.projection.project(at); // by hand: some ten thousand vertices while a page begins
    return L.point(size.x / 2 + (x - centre.x) * scale, size.y / 2 + (centre.y - y) * scale);
  },

  // the areas of one object of the topology, as far as they are in the picture; ids to their paths
  draw(name, {coarse}) {
    const {size} = this;
    const frame = L.bounds([-3, -3], size.add([3, 3]));
    const corners = [0, size.x].flatMap((x) => [0, size.y].map((y) => this.latLng(L.point(x, y))));
    const seen = L.latLngBounds(corners).pad(0.3);
    const drawn = new Map();
    for (const [id, polygons] of this.atlas.topology.areas(name, {coarse})) {
      const rings = polygons
        .flat()
        .filter((ring) => seen.intersects((ring.bounds ??= L.latLngBounds(ring)))) // each picture asks for the same rings
        .map((ring) => {
          const points = ring.map((at) => this.point(at));
          return L.LineUtil.simplify(L.PolyUtil.clipPolygon(points, frame), 0.5);
        })
        .filter((ring) => ring.length > 2);
      if (rings.length) drawn.set(id, this.add(this.atlas.classNames.get(id), L.SVG.pointsToPath(rings, true)));
    }
    return drawn;
  },

  latLng({x, y}) {
    const {x: right, y: down} = L.point(x, y).subtract(this.size.divideBy(2)).divideBy(this.scale);
    return this.projection.unproject(this.centre.add([right, -down]));
  },

  add(className, d) {
    const path = this.svg.appendChild(L.SVG.create("path"));
    path.setAttribute("class", className);
    path.setAttribute("d", d);
    return path;
  },
});
