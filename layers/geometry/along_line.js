/*
 * L.alongLine: where a word may stand along a line, turned as the line goes there and never upside down.
 *
 *     L.alongLine(points, size); // [{box, turn}], the middle of the line first; box: what the turned word takes up
 *
 *     L.alongLine.upright(points, size); // the same, not turned
 *
 * Only where the line is straight for as long as the word is.
 */
L.alongLine = (points, {x: width, y: height}) => {
  const {stations, straight, overhang} = L.alongLine;
  const ways = points.slice(1).map((point, i) => point.distanceTo(points[i]));
  const length = ways.reduce((sum, way) => sum + way, 0);
  if (!length || width > length * overhang) return [];
  const part = Math.min(width, length);
  const pointAt = (distance) => {
    let i = 0;
    for (; i < ways.length - 1 && distance > ways[i]; i++) distance -= ways[i];
    return points[i].add(points[i + 1].subtract(points[i]).multiplyBy(distance / ways[i]));
  };
  return stations.flatMap((station) => {
    const from = station * length - part / 2;
    if (from < -1e-6 || from + part > length + 1e-6) return [];
    const [begin, end] = [pointAt(from), pointAt(from + part)];
    const [left, right] = begin.x <= end.x ? [begin, end] : [end, begin];
    const way = right.subtract(left);
    const distance = Math.hypot(way.x, way.y);
    if (distance < straight * part) return [];
    const half = way.multiplyBy(width / distance / 2);
    const middle = left.add(way.divideBy(2));
    const reach = L.point(Math.abs(half.x) + height / 2, Math.abs(half.y) + height / 2);
    return [{box: L.bounds(middle.subtract(reach), middle.add(reach)), turn: Math.atan2(way.y, way.x)}];
  });
};

// the same with the word upright, its middle on the line
L.alongLine.upright = (points, size) => {
  const half = size.divideBy(2);
  const ends = points.slice(1).map((point, i) => [points[i], point]);
  return ends
    .flatMap(([from, to]) =>
      L.alongLine.stations.map((station) => from.add(to.subtract(from).multiplyBy(station)).subtract(half).round()),
    )
    .map((corner) => ({box: L.bounds(corner, corner.add(size))}));
};

L.alongLine.overhang = 1.5; // how much wider than its line a word may be
L.alongLine.stations = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9]; // parts of a line around which it may stand
L.alongLine.straight = 0.92; // how much of the way along the line the straight way must be
