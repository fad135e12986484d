/*
 * L.LabelPlaces: where names can stand on the map as it is now.
 *
 *     const places = new L.LabelPlaces(atlas, areas); // areas: the labels of republics and zones
 *     const again = new L.LabelPlaces(atlas, areas, places.survey, towns); // where nothing has moved; towns to be named
 *     places.take(label, looked); // {box, size, type, turn, lead} in the layer's pixels, or nothing
 *     places.take({first: label}); // the same for a second name of a label, once all first names have their places
 *
 * On what can be seen of its own land, off borders, marks, other names and what covers the map, and whole in the
 * window; what is looked at, and what the reader is near, else beside its land, at the end of a short line. In a lesson
 * the step's own may have a longer one, and a flow's name stands beside its curve. What is taken is free no more.
 */
L.LabelPlaces = L.Class.extend({
  options: {
    edge: 4, // pixels between a name and the edge of the map
    mark: 18, // pixels of a mark that a label must not lie on
    leaders: {republic: 2.75, zone: 5}, // from this zoom on they have names at the end of a line
    beside: 10, // pixels between a place and its name
    own: 0.85, // how much of a name stands on its own land
    least: {republic: 0.75, zone: 0.85, chosen: 0.5, type: 12}, // where there is no such place
    second: {times: 0.75, least: 11}, // a second name's type: that of the first so many times, at the least so many pixels
    astray: [0.1, 0.45], // how much of a place's name lies on another's land: better so, else so
    leader: 44, // pixels of a line from a land to its name at most
    longLeader: 220, // the same for what a step is about
    around: [16, 64], // boxes that are tried in a ring around a land
    // parts of a curve beside which its name may stand
    stations: [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8, 0.15, 0.85, 0.1, 0.9],
  },

  initialize(atlas, areas, survey = null, towns = []) {
    this.atlas = atlas;
    this.map = atlas.map;
    this.areas = areas;
    const corner = this.map.containerPointToLayerPoint([0, 0]);
    const edge = L.point(this.options.edge, this.options.edge);
    const window = L.bounds(corner, corner.add(this.map.getSize()));
    this._window = L.bounds(window.min.add(edge), window.max.subtract(edge));
    this._taken = [...this._marks(), ...L.covers(this.map)];
    this._towns = towns.map(({line}) => this._dot(this.map.latLngToLayerPoint(line[0])));
    this.survey = survey ?? new L.LandSurvey(atlas, window, areas);
    this._largest = Infinity; // no other area's name is larger than that of the chosen one
  },

  take(label, looked) {
    const found = this._find(label, looked);
    if (!found) return null;
    this._taken.push(...[found.box, found.dot].filter(Boolean));
    if (label.id === this.atlas.selected && this.areas.includes(label)) this._largest = found.type - 1;
    return found;
  },

  // where a label can be: {box, size, type, turn}, or nothing
  _find(label, looked) {
    if (label.first) return this._beneath(label);
    if (this.areas.includes(label)) return this._on(label, looked);
    const type = this.atlas.enlargement * this._type(label);
    const size = this._size(label, type);
    if (label.kind === "flow") return this._ofCurve(label, type, size);
    if (!label.line || label.kind === "town") return this._beside(label, type, size);
    const points = label.line.map((at) => this.map.latLngToLayerPoint(at));
    // soft brown cannot be read on a hatch, and a neighbour's name stands on no republic
    const shunned = {range: this.survey.all("zone"), neighbour: this.survey.all()}[label.kind] ?? [];
    const boxes = label.kind === "neighbour" ? L.alongLine.upright(points, size) : L.alongLine(points, size);
    const found = boxes.find(({box}) => this._isFree(box) && !shunned.some((zone) => zone.share(box) > 0));
    return found && {...found, type, size};
  },

  // an area's name: on its land, in the largest letters that fit; else beside it
  _on(label, looked) {
    const land = this.survey.of(label.id) ?? (label.kind === "republic" && this.survey.state(label.id));
    if (!land) return null;
    const chosen = label.id === this.atlas.selected;
    const types = this._types(label, land).map((type) => type * this.atlas.enlargement);
    const small = this.options.least.type * this.atlas.enlargement;
    // a republic all of whose land here lies under zones is named on these; what is chosen also half off its land
    const whole = label.kind === "republic" || chosen ? this.survey.state(label.id) : land;
    const tried = chosen ? types : types.slice(-1);
    const {own, least} = this.options;
    const on = (dots, most, only) => {
      for (const [ground, share, sizes] of [
        [land, own, types],
        [whole, own, tried],
        [whole, least[chosen ? "chosen" : label.kind], tried],
      ]) {
        for (const type of only ?? sizes) {
          const size = this._size(label, type);
          const isFree = (one) => this._isFree(one) && !dots.some((dot) => dot.overlaps(one));
          const box = size.x * size.y < most && ground?.boxes(size, share).find(isFree);
          if (box) return {box, size, type};
        }
      }
      return null;
    };
    const half = chosen ? (whole.cells * L.LandGrid.CELL ** 2) / 2 : Infinity; // what is chosen is seen below its name
    const found = on(this._towns, half) ?? on([], half); // where the dot of a town is covered it has no name
    if (found || (!looked && this.map.getZoom() < this.options.leaders[label.kind])) return found;
    // a chosen one's large name may have no room there either
    const led = (type) => this._led(label, type, land);
    return led(types.at(-1)) ?? on([], half, [small]) ?? led(small) ?? on([], Infinity, [small]);
  },

  // off all lands but the republic that a zone or a place lies in, near its middle, with a line to the land or its mark
  _led(label, type, land, middle = land.middle) {
    const size = this._size(label, type);
    const {beside} = this.options;
    const leader = this._leader(label);
    const mark = this.atlas.markerPoints.get(label.id) ?? (land ? null : middle);
    const own = label.kind !== "republic" && this.survey.republicAt(mark ?? middle);
    const shunned = this.survey.all().filter((other) => other !== own);
    const {x: width, y: height} = land?.extent.getSize() ?? {x: 0, y: 0};
    // a step's own is sought harder where there is little room
    for (const count of this.options.around.slice(0, this._isOwn(label) ? 2 : 1)) {
      for (const box of L.LandGrid.around(size, mark ?? middle, beside, leader + Math.max(width, height), count)) {
        if (!this._isFree(box) || shunned.some((other) => other.share(box) > 0)) continue;
        const from = mark ?? land.nearest(box.getCenter());
        const to = L.point(...["x", "y"].map((axis) => Math.max(box.min[axis], Math.min(box.max[axis], from[axis]))));
        if (from.distanceTo(to) <= leader) return {box, size, type, lead: [from, to]};
      }
    }
    return null;
  },

  // a place's name stands beside its mark, on the land that it lies on or at sea; that of a town has a line to it only in a step
  _beside(label, type, size) {
    const {id, at, line} = label;
    const there = this.map.latLngToLayerPoint(at ?? line[0]);
    const point = this.atlas.markerPoints.get(id) ?? there;
    const beside = (this.options.beside * this.atlas.enlargement) / (line ? 2 : 1);
    const dot = line && this._dot(point);
    if (dot && !this._isFree(dot)) return null;
    const {x: width, y: height} = size;
    const shifts = [
      [beside, -height / 2],
      [-beside - width, -height / 2],
      [-width / 2, -beside - height],
      [-width / 2, beside],
      ...[0, -width].flatMap((along) => [-height, 0].map((down) => [along, down])),
    ];
    const boxes = shifts
      .map((shift) => point.add(shift).round())
      .map((corner) => L.bounds(corner, corner.add(size)))
      .filter((one) => this._isFree(one));
    const owners = boxes.length && this.survey.owners(there);
    const astray = boxes.map((box) => this.survey.astray(box, owners));
    for (const most of this.options.astray) {
      const box = boxes.find((_, i) => astray[i] <= most);
      if (box) return {box, size, type, dot};
    }
    return line && !this._isOwn(label) ? null : this._led(label, type, null, point);
  },

  // a second name stands below the first or right of it, smaller, on the same land or on nobody's. There is none in a
  // step, which is about few names, beside a former name, and where the first has left its land for want of room
  _beneath(label) {
    const {id, at, former, found} = label.first;
    if (!found || found.lead || former || this.atlas.staged) return null;
    const {times, least} = this.options.second;
    const type = Math.max(least * this.atlas.enlargement, times * found.type);
    const size = this._size(label, type);
    const land = at ? this.survey.owners(this.map.latLngToLayerPoint(at)) : this.survey.owners(id);
    const {x, y} = found.box.getCenter();
    const {max} = found.box;
    const box = [L.point(x - size.x / 2, max.y), L.point(max.x, y - size.y / 2)]
      .map((corner) => L.bounds(corner.round(), corner.round().add(size)))
      .find((one) => this._isFree(one) && !this.survey.astray(one, land));
    return box && {box, size, type};
  },

  // a flow's name stands beside its curve, else at the end of a line from it
  _ofCurve(label, type, size) {
    const curve = this.atlas.staged && this.atlas.curves.get(label.id);
    if (!curve) return null;
    const points = curve.map((at) => this.map.latLngToLayerPoint(at));
    const box = this._alongCurve(label.id, points, size);
    if (box) return {box, size, type};
    const last = points.length - 1;
    const ends = this.options.stations.map((station) => points[Math.round(station * last)]);
    return ends.reduce((found, end) => found ?? this._led(label, type, null, end), null);
  },

  // on either side of the curve, and on no other's
  _alongCurve(id, points, size) {
    const half = size.divideBy(2);
    const others = [...this.atlas.curves].filter(([other]) => other !== id).map(([, latlngs]) => latlngs);
    const drawn = others.flat().map((at) => this.map.latLngToLayerPoint(at));
    const boxes = this.options.stations.flatMap((station) => {
      const i = Math.round(station * (points.length - 1));
      const way = points[Math.min(i + 1, points.length - 1)].subtract(points[Math.max(i - 1, 0)]);
      const across = L.point(-way.y, way.x).divideBy(Math.hypot(way.x, way.y));
      const off = Math.abs(across.x) * half.x + Math.abs(across.y) * half.y + L.LabelPlaces.GAP;
      return [-1, 1].map((side) => {
        const corner = points[i]
          .add(across.multiplyBy(side * off))
          .subtract(half)
          .round();
        return L.bounds(corner, corner.add(size));
      });
    });
    const free = boxes.filter((box) => this._isFree(box));
    return free.find((one) => !drawn.some((point) => one.contains(point))) ?? free[0];
  },

  _leader(label) {
    return this.options[this._isOwn(label) ? "longLeader" : "leader"];
  },

  _isOwn({id, name}) {
    return Boolean(this.atlas.staged?.has(id ?? name));
  },

  _marks() {
    const half = (this.options.mark * this.atlas.enlargement) / 2;
    return [...this.atlas.markerPoints.values()].map((at) => L.bounds(at.subtract([half, half]), at.add([half, half])));
  },

  _dot(point) {
    const {GAP} = L.LabelPlaces;
    return L.bounds(point.subtract([GAP, GAP]), point.add([GAP, GAP]));
  },

  _isFree(box) {
    return this._window.contains(box) && !this._taken.some((other) => other.overlaps(box));
  },

  _size({large, small}, type) {
    return (type < this.atlas.enlargement * L.LabelPlaces.CAPITALS ? small : large)
      .multiplyBy(type)
      .add([2 * L.LabelPlaces.GAP, 0])
      .ceil();
  },

  // the sizes that an area's name is tried in, the more that is seen of it the larger; the chosen one's is large
  _types({id, kind}, {cells}) {
    const chosen = id === this.atlas.selected;
    const [last, least, most] = chosen ? [18, 18, 24] : kind === "republic" ? [11, 13, 24] : [12, 12, 16];
    const fit = Math.round(Math.min(most, Math.max(least, (cells * L.LandGrid.CELL ** 2) ** 0.25)));
    const first = Math.max(last, Math.min(fit, this._largest));
    return [...new Set([first, Math.round((first + last) / 2), last])];
  },

  _type({kind, rank}) {
    if (kind === "town") return [13, 12, 11.5][rank - 1];
    return {place: 13, neighbour: 11}[kind] ?? Math.max(12, Math.min(19, 4 + 2.6 * this.map.getZoom()));
  },
});

L.LabelPlaces.GAP = 3; // pixels left free on either side of a label
L.LabelPlaces.CAPITALS = 14; // pixels of type from which on republics' names are in small capitals
