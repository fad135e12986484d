/*
 * L.CRS.Albers: the map's projection, an equal-area conic on a sphere (project.py has the same).
 *
 *     const crs = L.CRS.albers({parallels: [45, 65], origin: 55, meridian: 100, radius: 6371007, unit: 65536});
 *     const map = L.map("map", {crs});
 *     crs.turn(45); // another meridian straight up; the map's view is to be reset then
 *
 * Latitude and longitude stay the only coordinates outside; one map unit is `unit` metres, so
 * that zoom 0 shows `unit` metres in a pixel.
 */
L.CRS.albers = ({parallels, origin, meridian, radius, unit}) => {
  const rad = Math.PI / 180;
  const [south, north] = parallels.map((degrees) => degrees * rad);
  const n = (Math.sin(south) + Math.sin(north)) / 2;
  const c = Math.cos(south) ** 2 + 2 * n * Math.sin(south);
  const size = radius / unit;
  const reach = (latitude) => (size * Math.sqrt(Math.max(0, c - 2 * n * Math.sin(latitude * rad)))) / n;
  const top = reach(origin);
  const [overview, round] = [meridian, 360 / n]; // degrees of longitude once around the apex
  const fromApex = (lat, lng) => {
    const [rho, theta] = [reach(lat), n * lng * rad];
    return {lat, lng, x: rho * Math.sin(theta), y: rho * Math.cos(theta)};
  };
  let sine;
  let cosine;
  const turn = (degrees) => {
    meridian = degrees;
    [sine, cosine] = [Math.sin(n * degrees * rad), Math.cos(n * degrees * rad)];
  };
  turn(meridian);

  const projection = {
    // where the window of the map ends: Leaflet asks for it, and no layer of ours wraps
    bounds: L.bounds([-150, -150], [150, 150]),

    // another meridian only turns the map about the cone's apex, so where a vertex lies from the
    // apex is worked out once and kept with it
    project(latlng) {
      const {lat, lng, apex} = latlng;
      const kept = apex?.lat === lat && apex.lng === lng ? apex : (latlng.apex = fromApex(lat, lng));
      return L.point(kept.x * cosine - kept.y * sine, top - kept.y * cosine - kept.x * sine);
    },

    unproject({x, y}) {
      const rho = Math.hypot(x, top - y);
      const theta = Math.atan2(n * x, n * (top - y)); // south of the equator the apex lies below
      const height = (c - ((rho * n) / size) ** 2) / (2 * n); // the latitude's sine
      const latitude = Math.asin(Math.max(-1, Math.min(1, height))) / rad;
      const longitude = meridian + theta / n / rad;
      // a point has one longitude, whichever meridian is straight up
      return L.latLng(latitude, longitude - round * Math.round((longitude - overview) / round));
    },
  };

  return L.extend({}, L.CRS, {
    code: "Albers",
    projection,
    transformation: new L.Transformation(1, 0, -1, 0),
    scale: (zoom) => 2 ** zoom,
    zoom: (scale) => Math.log2(scale),
    distance: L.CRS.Earth.distance,
    R: L.CRS.Earth.R,
    infinite: true,
    apex: L.point(0, top), // in map units, of the cone
    meridian: () => meridian,
    angle: (degrees) => n * degrees * rad, // by which a meridian is turned, clockwise, in radians
    turn,
  });
};
