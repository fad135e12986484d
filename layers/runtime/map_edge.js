/*
 * L.MapEdge: panning stops where what is drawn ends, whichever meridian is straight up.
 *
 *     const edge = new L.MapEdge(atlas, [southWest, northEast]); // corners of a window of the overview
 *     edge.offset(pixels, zoom, crs); // how many pixels such a view lies outside
 *
 * Another meridian turns that window about the cone's apex, while Leaflet's own bounds stay upright: so how far a
 * view lies outside is worked out here, and Leaflet does with it what it does with its own.
 */
L.MapEdge = L.Class.extend({
  initialize(atlas, bounds) {
    const {map, projection} = atlas;
    this.atlas = atlas;
    this.map = map;
    this.overview = projection.meridian;
    const {apex, projection: flat} = L.CRS.albers(projection);
    const fromApex = (corner) => apex.subtract(flat.project(L.latLng(corner)));
    this.window = L.bounds(bounds.map(fromApex).map(({x, y}) => [-x, y])); // map units from the apex, downwards
    map._getBoundsOffset = (view, _, zoom = map.getZoom()) => this.offset(view, zoom, map.options.crs);
    // at once: a move that is still under way would be taken on into the next view
    map._panInsideMaxBounds = () => map._enforcingBounds || map.panInsideBounds(bounds, {animate: false});
    map.setMaxBounds(bounds);
    map.dragging._draggable.on("predrag", ({target}) => {
      const at = map._getMapPanePos();
      target._newPos = at.subtract(map._limitOffset(at.subtract(target._newPos), bounds));
    });
  },

  // how many pixels a view has to move to lie within; where it is larger, to have the whole window in it
  offset(view, zoom, crs) {
    const [scale, angle] = [crs.scale(zoom), crs.angle(this.overview - crs.meridian())];
    const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
    const {x: width, y: height} = view.getSize();
    const seenAt = this.atlas.seenAt(); // under a second map nothing is seen of it
    const middle = view.getCenter().add([width * (seenAt - 1 / 2), 0]);
    const at = middle.subtract(crs.transformation.transform(crs.apex, scale));
    const [wide, high] = [width * Math.min(seenAt, 1 - seenAt), height / 2];
    const [across, down] = [Math.abs(cos), Math.abs(sin)];
    const half = L.point(wide * across + high * down, wide * down + high * across);
    const turned = L.point(at.x * cos - at.y * sin, at.y * cos + at.x * sin);
    const min = this.window.min.multiplyBy(scale).add(half);
    const max = this.window.max.multiplyBy(scale).subtract(half);
    const into = (axis) => {
      const [from, to] = [min[axis], max[axis]].sort((one, other) => one - other);
      return Math.max(from, Math.min(to, turned[axis])) - turned[axis];
    };
    const [x, y] = [into("x"), into("y")];
    return L.point(x * cos + y * sin, y * cos - x * sin);
  },
});
