/*
 * L.topology: opens a quantised TopoJSON topology and gives one of its objects as GeoJSON.
 *
 *     L.geoJSON(L.topology(island, "zones"));
 */
L.topology = ({arcs, objects, transform: {scale, translate}}, name) => {
  const line = (index) => {
    let x = 0;
    let y = 0;
    const positions = arcs[index < 0 ? ~index : index].map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
    return index < 0 ? positions.reverse() : positions;
  };
  // arcs of a ring follow each other: the last point of one is the first of the next
  const ring = (indexes) => indexes.flatMap((index, i) => line(index).slice(i ? 1 : 0));
  const coordinates = {
    Polygon: (polygon) => polygon.map(ring),
    MultiPolygon: (polygons) => polygons.map((polygon) => polygon.map(ring)),
  };
  return {
    type: "FeatureCollection",
    features: (objects[name]?.geometries ?? []).map(({id, type, arcs: parts}) => ({
      type: "Feature",
      id,
      properties: {},
      geometry: {type, coordinates: coordinates[type](parts)},
    })),
  };
};
