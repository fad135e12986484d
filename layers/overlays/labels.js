/*
 * L.Overlay.Labels: names on the land that they are of, beside places and towns, along rivers, seas and mountains.
 *
 * Whenever the map has moved, each name seeks its place anew: on what can be seen of its own land, off borders, marks,
 * other names and what covers the map, and whole in the window. One that finds none there is left out; what is chosen, and
 * what the reader is near, stands beside its land then, at the end of a short line. What is chosen comes first and is
 * the largest; then republics before zones before places before what helps to find the way.
 */
L.Overlay.Labels = L.Layer.extend({
  options: {
    edge: 4, // pixels between a name and the edge of the map
    mark: 18, // pixels of a mark that a label must not lie on
    places: 3.6, // from this zoom on places have names
    towns: [3.5, 4.5, 5.5], // and towns, by rank
    rivers: 4.5,
    ranges: 3.25,
    seas: 1,
    leaders: 5, // and zones and republics at the end of a line
    beside: 10, // pixels between a place and its name
    gap: 3, // pixels left free on either side of a label
    own: 0.85, // how much of a name stands on its own land
    half: 0.5, // and of the chosen one's at the least
    leader: 44, // pixels of a line from a land to its name at most
  },

  initialize(atlas, {labels, lines}) {
    this.atlas = atlas;
    const order = ["republic", "zone", "place", "town-1", "sea", "town-2", "town-3", "range", "river", "neighbour"];
    const priority = ({kind, rank}) => order.indexOf(rank ? `${kind}-${rank}` : kind);
    this.labels = [...labels].sort((one, other) => priority(one) - priority(other));
    const drawn = atlas.topology.lines(lines);
    for (const label of labels) if (!label.id) label.line = drawn.shift();
    atlas.setTowns(labels.filter(({kind}) => kind === "town"));
    this.areas = this.labels.filter(({kind}) => kind === "republic" || kind === "zone");
  },

  onAdd(map) {
    this._list = L.DomUtil.create("div", "labels leaflet-zoom-hide", map.createPane("labels"));
    this._leaders = L.SVG.create("svg");
    this._leaders.setAttribute("class", "label-leads");
    this._list.append(this._leaders);
    for (const label of this.labels) {
      label.element = L.DomUtil.create("div", `label ${label.kind}-label`, this._list);
      label.name ??= this.atlas.places.get(label.id).name;
      this._write(label);
      label.element.setAttribute("aria-hidden", "true"); // the shape itself says its name
      if (label.kind === "town") label.dot = L.DomUtil.create("div", `town-dot rank-${label.rank}`, this._list);
    }
    this._measure();
    map.on("moveend viewreset", this._ask, this);
    this.atlas.on("date", this._date, this);
    this.atlas.on("filter enlarge select highlight insets", this._ask, this);
  },

  onRemove(map) {
    map.off("moveend viewreset", this._ask, this);
    this.atlas.off("date", this._date, this);
    this.atlas.off("filter enlarge select highlight insets", this._ask, this);
    this._list.remove();
  },

  // a town has its name of the day; a zone that is no conflict on it says below its name when it is one, or was
  _write(label) {
    const name = label.formerly?.find(([until]) => this.atlas.isBefore(until))?.[1] ?? label.name;
    const quiet = label.kind === "zone" && this.atlas.look(label.id) === "quiet";
    const words = quiet ? this.atlas.standing(label.id) : "";
    if (label.said === name + words) return false;
    label.said = name + words;
    label.element.textContent = name;
    if (words) L.DomUtil.create("small", "", label.element).textContent = words;
    return true;
  },

  // with the years that are chosen, the filters change too: all labels find their places once
  _date() {
    this._measure(this.labels.filter((label) => this._write(label)));
    this._frame ??= requestAnimationFrame(() => this._place());
  },

  // how wide and high each label is in a type of one pixel, large and small: asked once, since asking lays out the page
  _measure(labels = this.labels) {
    for (const small of [false, true]) {
      for (const {element} of labels) {
        element.style.fontSize = "40px";
        element.classList.toggle("small", small);
      }
      for (const label of labels) {
        const {offsetWidth, offsetHeight} = label.element;
        label[small ? "small" : "large"] = L.point(offsetWidth, offsetHeight).divideBy(40);
      }
    }
  },

  // a choice moves the map, filters and insets, and each of these asks: the names move once, when all is done
  _ask() {
    this._asked ??= Promise.resolve().then(() => this._map && this._place());
  },

  _place() {
    cancelAnimationFrame(this._frame);
    this._frame = this._asked = null;
    const corner = this._map.containerPointToLayerPoint([0, 0]);
    const edge = L.point(this.options.edge, this.options.edge);
    const window = L.bounds(corner, corner.add(this._map.getSize()));
    this._window = L.bounds(window.min.add(edge), window.max.subtract(edge));
    this._taken = [...this._marks(), ...L.covers(this._map)];
    this._survey = new L.LandSurvey(this.atlas, window, this.areas);
    this._largest = Infinity; // no other area's name is larger than that of the chosen one
    this._leaders.replaceChildren();
    const chosen = new Set(this.atlas.withMembers(this.atlas.selected));
    const looked = ({id, kind, name}) =>
      id ? chosen.has(id) || this.atlas.highlighted.has(id) : kind === "town" && name === this.atlas.town;
    const there = (label) => looked(label) || this._isNear(label);
    for (const label of [...this.labels.filter(looked), ...this.labels.filter((one) => !looked(one))]) {
      const found = there(label) ? this._find(label, looked(label)) : null;
      label.element.classList.toggle("fits", Boolean(found));
      label.dot?.classList.toggle("fits", Boolean(found));
      label.element.classList.toggle("led", Boolean(found?.lead));
      if (!found) continue;
      this._taken.push(...[found.box, found.dot].filter(Boolean));
      if (label.id === this.atlas.selected && this.areas.includes(label)) this._largest = found.type - 1;
      this._put(label, found);
    }
  },

  _marks() {
    const half = this.options.mark / 2;
    return [...this.atlas.markerPoints.values()].map((at) => L.bounds(at.subtract([half, half]), at.add([half, half])));
  },

  _isNear({kind, rank}) {
    const {places, towns, rivers, ranges, seas} = this.options;
    const from = {place: places, town: towns[rank - 1], river: rivers, range: ranges, sea: seas}[kind] ?? 0;
    return this._map.getZoom() >= from;
  },

  // where a label can be: {box, size, type, turn}, or nothing
  _find(label, looked) {
    if (this.areas.includes(label)) return this._on(label, looked);
    const type = this.atlas.enlargement * this._type(label);
    const size = this._size(label, type);
    if (!label.line || label.kind === "town") return this._beside(label, type, size);
    const points = label.line.map((at) => this._map.latLngToLayerPoint(at));
    // soft brown cannot be read on a hatch, and a neighbour's name stands on no republic
    const shunned = {range: this._survey.all("zone"), neighbour: this._survey.all()}[label.kind] ?? [];
    const boxes = label.kind === "neighbour" ? L.alongLine.upright(points, size) : L.alongLine(points, size);
    const found = boxes.find(({box}) => this._isFree(box) && !shunned.some((zone) => zone.share(box) > 0));
    return found && {...found, type, size};
  },

  // an area's name: on its land, in the largest letters that fit; else beside it
  _on(label, looked) {
    const land = this._survey.of(label.id) ?? (label.kind === "republic" && this._survey.state(label.id));
    if (!land) return null;
    const chosen = label.id === this.atlas.selected;
    const types = this._types(label, land).map((type) => type * this.atlas.enlargement);
    const {own} = this.options;
    // a republic all of whose land here lies under zones is named on these; what is chosen also half off its land
    const whole = label.kind === "republic" || chosen ? this._survey.state(label.id) : land;
    const tried = chosen ? types : types.slice(-1);
    for (const [ground, share, sizes] of [
      [land, own, types],
      [whole, own, tried],
      [whole, chosen ? this.options.half : own, tried],
    ]) {
      for (const type of sizes) {
        const size = this._size(label, type);
        const box = ground?.boxes(size, share).find((one) => this._isFree(one));
        if (box) return {box, size, type};
      }
    }
    if (!looked && this._map.getZoom() < this.options.leaders) return null;
    return this._led(label, land, types.at(-1));
  },

  // off its land and every zone, the nearest to the middle of its land, with a line to the land or its mark
  _led(label, land, type) {
    const size = this._size(label, type);
    const mark = this.atlas.markerPoints.get(label.id);
    const middle = mark ?? land.middle;
    const {beside, leader} = this.options;
    const shunned = [land, ...this._survey.all(label.kind === "republic" ? null : "zone")];
    for (const box of land.around(size, middle, beside, leader)) {
      if (!this._isFree(box) || shunned.some((other) => other.share(box) > 0)) continue;
      const from = mark ?? land.nearest(box.getCenter());
      const to = L.point(...["x", "y"].map((axis) => Math.max(box.min[axis], Math.min(box.max[axis], from[axis]))));
      if (from.distanceTo(to) <= leader) return {box, size, type, lead: [from, to]};
    }
    return null;
  },

  // a place's name stands beside, above or below its mark
  _beside({id, at, line}, type, size) {
    const point = this.atlas.markerPoints.get(id) ?? this._map.latLngToLayerPoint(at ?? line[0]);
    const beside = line ? this.options.beside / 2 : this.options.beside;
    const {gap} = this.options;
    const dot = line && L.bounds(point.subtract([gap, gap]), point.add([gap, gap]));
    if (dot && !this._isFree(dot)) return null;
    const {x: width, y: height} = size;
    const shifts = [
      [beside, -height / 2],
      [-beside - width, -height / 2],
      [-width / 2, -beside - height],
      [-width / 2, beside],
    ];
    const box = shifts
      .map((shift) => point.add(shift).round())
      .map((corner) => L.bounds(corner, corner.add(size)))
      .find((one) => this._isFree(one));
    return box && {box, size, type, dot};
  },

  _lead([from, to]) {
    const line = this._leaders.appendChild(L.SVG.create("line"));
    const place = {class: "label-lead", x1: from.x, y1: from.y, x2: to.x, y2: to.y};
    for (const [name, value] of Object.entries(place)) line.setAttribute(name, value);
  },

  _isFree(box) {
    return this._window.contains(box) && !this._taken.some((other) => other.overlaps(box));
  },

  _size({large, small}, type) {
    return (type < this.atlas.enlargement * L.Overlay.Labels.CAPITALS ? small : large)
      .multiplyBy(type)
      .add([2 * this.options.gap, 0])
      .ceil();
  },

  _put(label, {box, size, type, turn, lead}) {
    label.element.style.fontSize = `${type}px`;
    label.element.classList.toggle("small", type < this.atlas.enlargement * L.Overlay.Labels.CAPITALS);
    const corner = box.getCenter().subtract(size.divideBy(2)).add([this.options.gap, 0]);
    L.DomUtil.setPosition(label.element, corner.round());
    if (lead) this._lead(lead);
    if (turn) label.element.style.transform += ` rotate(${turn}rad)`;
    if (label.dot) L.DomUtil.setPosition(label.dot, this._map.latLngToLayerPoint(label.line[0]));
  },

  // the sizes that an area's name is tried in, the more that is seen of it the larger; the chosen one's is large
  _types({id, kind}, {cells}) {
    const chosen = id === this.atlas.selected;
    const [least, most] = chosen ? [18, 24] : kind === "republic" ? [13, 24] : [12, 16];
    const fit = Math.round(Math.min(most, Math.max(least, (cells * L.LandGrid.CELL ** 2) ** 0.25)));
    const last = chosen ? least : 12;
    const first = Math.max(last, Math.min(fit, this._largest));
    return [...new Set([first, Math.round((first + last) / 2), last])];
  },

  _type({kind, rank}) {
    if (kind === "town") return [13, 12, 11.5][rank - 1];
    return {place: 13, neighbour: 12}[kind] ?? Math.max(12, Math.min(19, 4 + 2.6 * this._map.getZoom()));
  },
});

L.Overlay.Labels.CAPITALS = 14; // pixels of type from which on republics' names are in small capitals
