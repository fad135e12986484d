/*
 * L.Overlay.Labels: names inside the shapes, beside places and towns, along rivers, seas and mountains.
 *
 * A label is shown where there is room for it at this zoom and no earlier label is in the way, and
 * no mark: republics first, then the roomier before the narrower, then what helps to find the way.
 */
L.Overlay.Labels = L.Layer.extend({
  options: {
    overhang: 1.5, // how much wider than the widest circle inside its shape, or than its line, a label may be
    mark: 18, // pixels of a mark that a label must not lie on
    places: 4.25, // from this zoom on places have names
    towns: [3.5, 4.5, 5.5], // and towns, by rank
    rivers: 4.5,
    ranges: 3.25,
    seas: 1,
    beside: 10, // pixels between a place and its name
    gap: 3, // pixels left free on either side of a label
    shifts: [0, 0.6, -0.6, 1.1, -1.1], // heights that a label may move down or up to find room
    stations: [0.5, 0.35, 0.65, 0.2, 0.8], // parts of a line around which its name may stand
    straight: 0.92, // how much of the way along the line the straight way must be
  },

  initialize(atlas, {labels}) {
    this.atlas = atlas;
    const order = ["republic", "sea", "zone", "place", "town", "range", "river"];
    const priority = ({kind, clearance = 0, rank = 0}) => order.indexOf(kind) * 1e9 + rank * 1e8 - clearance;
    this.labels = [...labels].sort((one, other) => priority(one) - priority(other));
    for (const label of this.labels) label.line &&= atlas.topology.line(label.line);
    atlas.setTowns(labels.filter(({kind}) => kind === "town"));
  },

  onAdd(map) {
    this._list = L.DomUtil.create("div", "labels leaflet-zoom-hide", map.createPane("labels"));
    for (const label of this.labels) {
      label.element = L.DomUtil.create("div", `label ${label.kind}-label`, this._list);
      this._write(label);
      label.element.setAttribute("aria-hidden", "true"); // the shape itself says its name
      if (label.kind === "town") label.dot = L.DomUtil.create("div", `town-dot rank-${label.rank}`, this._list);
    }
    this._measure();
    map.on("zoomend viewreset", this._place, this);
    this.atlas.on("date", this._date, this);
    this.atlas.on("filter enlarge select highlight", this._place, this);
  },

  onRemove(map) {
    map.off("zoomend viewreset", this._place, this);
    this.atlas.off("date", this._date, this);
    this.atlas.off("filter enlarge select highlight", this._place, this);
    this._list.remove();
  },

  // a zone that is no conflict on the map's date says below its name when it is one, or was
  _write(label) {
    const quiet = label.kind === "zone" && this.atlas.look(label.id) === "quiet";
    const words = quiet ? this.atlas.standing(label.id) : "";
    if (label.words === words) return false;
    label.words = words;
    label.element.textContent = label.name;
    if (words) L.DomUtil.create("small", "", label.element).textContent = words;
    return true;
  },

  // the atlas tells of its filters next, and all labels find their places
  _date() {
    this._measure(this.labels.filter((label) => label.id && this._write(label)));
  },

  // how wide and high each label is in a type of one pixel: asked once, since asking lays out the page
  _measure(labels = this.labels) {
    for (const {element} of labels) element.style.fontSize = "40px";
    for (const label of labels) {
      const {offsetWidth, offsetHeight} = label.element;
      label.proportion = L.point(offsetWidth, offsetHeight).divideBy(40);
    }
  },

  _place() {
    const metres = this.atlas.metres();
    const half = this.options.mark / 2;
    const taken = [...this.atlas.markerPoints.values()].map((at) =>
      L.bounds(at.subtract([half, half]), at.add([half, half])),
    );
    const looked = ({id}) => id && (id === this.atlas.selected || this.atlas.highlighted.has(id));
    for (const label of [...this.labels.filter(looked), ...this.labels.filter((one) => !looked(one))]) {
      const inside = (2 * label.clearance) / metres;
      const room = looked(label) ? Infinity : inside; // what is looked at has its name in any case
      const type = this.atlas.enlargement * this._type(label, inside);
      const size = label.proportion.multiplyBy(type).ceil();
      const found = this._isNear(label) ? this._find(label, size, room, taken) : null;
      label.element.classList.toggle("fits", Boolean(found));
      label.dot?.classList.toggle("fits", Boolean(found));
      if (!found) continue;
      taken.push(...[found.box, found.dot].filter(Boolean));
      label.element.style.fontSize = `${type}px`;
      this._put(label, found, size);
    }
  },

  _isNear({kind, rank}) {
    const {places, towns, rivers, ranges, seas} = this.options;
    const from = {place: places, town: towns[rank - 1], river: rivers, range: ranges, sea: seas}[kind] ?? 0;
    return this._map.getZoom() >= from;
  },

  // where a label can be: {box, turn}, or nothing
  _find(label, size, room, taken) {
    if (label.line && label.kind !== "town") return this._along(label, size, taken);
    if (label.kind === "place" || label.kind === "town") return this._beside(label, size, taken);
    if (size.x > room * this.options.overhang) return null;
    const corner = this._map
      .latLngToLayerPoint(label.at)
      .subtract([size.x / 2 + this.options.gap, size.y / 2])
      .round();
    const corners = this.options.shifts
      .filter((shift) => Math.abs(shift) * size.y < room / 3)
      .map((shift) => corner.add([0, Math.round(shift * size.y)]));
    return this._free(corners, size, taken);
  },

  // a place's name stands beside, above or below its mark
  _beside({id, at, line}, {x: width, y: height}, taken) {
    const point = this.atlas.markerPoints.get(id) ?? this._map.latLngToLayerPoint(at ?? line[0]);
    const beside = line ? this.options.beside / 2 : this.options.beside;
    const {gap} = this.options;
    const dot = line && L.bounds(point.subtract([gap, gap]), point.add([gap, gap]));
    if (dot && taken.some((other) => other.overlaps(dot))) return null;
    const shifts = [
      [beside, -height / 2],
      [-beside - width - 2 * gap, -height / 2],
      [-width / 2, -beside - height],
      [-width / 2, beside],
    ];
    const found = this._free(
      shifts.map((shift) => point.add(shift).round()),
      L.point(width, height),
      taken,
    );
    return found && {...found, dot};
  },

  // the first box at one of these corners that lies on nothing
  _free(corners, {x: width, y: height}, taken) {
    const box = corners
      .map((corner) => L.bounds(corner, corner.add([width + 2 * this.options.gap, height])))
      .find((one) => !taken.some((other) => other.overlaps(one)));
    return box && {box, turn: 0};
  },

  // a name along its line, where the line is straight for as long as the name is
  _along({line}, {x: width, y: height}, taken) {
    const points = line.map((at) => this._map.latLngToLayerPoint(at));
    const ways = points.slice(1).map((point, i) => point.distanceTo(points[i]));
    const length = ways.reduce((sum, way) => sum + way, 0);
    const part = Math.min(width, length);
    if (width > length * this.options.overhang) return null;
    for (const station of this.options.stations) {
      const from = station * length - part / 2;
      if (from < -1e-6 || from + part > length + 1e-6) continue;
      const [begin, end] = [from, from + part].map((at) => this._pointAt(points, ways, at));
      const [left, right] = begin.x <= end.x ? [begin, end] : [end, begin];
      const way = right.subtract(left);
      const straight = Math.hypot(way.x, way.y);
      if (straight < this.options.straight * part) continue;
      const half = way.multiplyBy(width / straight / 2);
      const middle = left.add(way.divideBy(2));
      const reach = L.point(Math.abs(half.x) + height / 2, Math.abs(half.y) + height / 2);
      const box = L.bounds(middle.subtract(reach), middle.add(reach));
      if (!taken.some((other) => other.overlaps(box))) return {box, turn: Math.atan2(way.y, way.x)};
    }
    return null;
  },

  _pointAt(points, ways, distance) {
    let i = 0;
    for (; i < ways.length - 1 && distance > ways[i]; i++) distance -= ways[i];
    return points[i].add(points[i + 1].subtract(points[i]).multiplyBy(distance / ways[i]));
  },

  _put(label, {box, turn}, {x: width, y: height}) {
    const corner = turn ? box.getCenter().subtract([width / 2, height / 2]) : box.min.add([this.options.gap, 0]);
    L.DomUtil.setPosition(label.element, corner.round());
    if (turn) label.element.style.transform += ` rotate(${turn}rad)`;
    if (label.dot) L.DomUtil.setPosition(label.dot, this._map.latLngToLayerPoint(label.line[0]));
  },

  // roomy shapes get larger letters, within what is still a label
  _type({kind, line, rank}, room) {
    if (line)
      return kind === "town" ? [13, 12, 11.5][rank - 1] : Math.max(12, Math.min(19, 4 + 2.6 * this._map.getZoom()));
    if (kind === "place") return 13;
    return kind === "republic" ? Math.max(11.5, Math.min(26, room / 9)) : Math.max(12, Math.min(16, room / 8));
  },
});
