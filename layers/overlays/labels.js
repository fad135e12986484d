/*
 * L.Overlay.Labels: names on the land that they are of, beside places and towns, along rivers, seas and mountains.
 *
 * Whenever the map has moved, each name seeks its place anew (L.LabelPlaces); one that finds none is left out. What is
 * chosen comes first; then republics before zones before places before what helps to find the way. In a lesson what is
 * the step's own comes first, what is bound to a point before what has room, and so do the names of its flows. Last come
 * the names in the languages of each land.
 */
L.Overlay.Labels = L.Layer.extend({
  options: {
    places: 3.6, // from this zoom on places have names
    towns: [3.5, 4.5, 5.5], // and towns, by rank
    rivers: 4.5,
    ranges: 3.25,
    seas: 1,
  },

  initialize(atlas, {lines, ...named}) {
    this.atlas = atlas;
    const labels = this._named(named);
    const order = [
      "flow",
      "republic",
      "zone",
      "place",
      "town-1",
      "sea",
      "town-2",
      "town-3",
      "range",
      "river",
      "neighbour",
    ];
    const priority = ({kind, rank}) => order.indexOf(rank ? `${kind}-${rank}` : kind);
    const kindOf = (id) => document.getElementById(id).dataset.kind;
    for (const label of labels) {
      label.kind ??= kindOf(label.id);
      if (label.kind === "place") label.at = atlas.places.get(label.id).middle;
    }
    const flows = [...atlas.places.keys()].filter((id) => kindOf(id) === "flow");
    const all = [...labels, ...flows.map((id) => ({id, kind: "flow"}))];
    this.labels = all.sort((one, other) => priority(one) - priority(other));
    const drawn = atlas.topology.lines(lines);
    for (const label of labels) if (!label.id) label.line = drawn.shift();
    const of = (wanted) => labels.filter(({kind}) => kind === wanted);
    atlas.setTowns(of("town"), of("neighbour"));
    this.areas = this.labels.filter(({kind}) => kind === "republic" || kind === "zone");
  },

  // what is named: by id what has an article, then all else, in the order of the lines
  _named({ids, names, kinds, ranks, formerly}) {
    const of = kinds.flatMap(([kind, count]) => Array(count).fill(kind));
    const marks = names.split("\n").map((name, i) => ({name, kind: of[i], rank: Number(ranks[i])}));
    const all = [...ids.split(" ").map((id) => ({id})), ...marks.slice(0, of.length)];
    for (const [place, former] of Object.entries(formerly)) all[place].formerly = former;
    return all;
  },

  onAdd(map) {
    this._list = L.DomUtil.create("div", "labels leaflet-zoom-hide", map.createPane("labels"));
    this._list.setAttribute("aria-hidden", "true"); // each shape itself says its name
    this._leaders = L.SVG.create("svg");
    this._leaders.setAttribute("class", "label-leads");
    this._list.append(this._leaders);
    for (const label of this.labels) {
      label.element = L.DomUtil.create("div", `label ${label.kind}-label`, this._list);
      label.name ??= this.atlas.places.get(label.id).name;
      this._write(label);
      label.local = this._local(label);
      if (label.kind === "town") label.dot = L.DomUtil.create("div", `town-dot rank-${label.rank}`, this._list);
    }
    this._changed = this.labels; // none is measured yet
    map.on("moveend viewreset", this._ask, this);
    this.atlas.on("date", this._date, this);
    this.atlas.on("enlarge", this._enlarge, this);
    this.atlas.on("filter stage covers", this._ask, this);
    this.atlas.on("select highlight insets", this._askLater, this);
  },

  onRemove(map) {
    map.off("moveend viewreset", this._ask, this);
    this.atlas.off("date", this._date, this);
    this.atlas.off("enlarge", this._enlarge, this);
    this.atlas.off("filter stage covers", this._ask, this);
    this.atlas.off("select highlight insets", this._askLater, this);
    this._list.remove();
  },

  // a second name: those in the languages of its land, where its article has some
  _local(first) {
    const names = first.id ? document.getElementById(first.id).querySelectorAll("[data-local]") : [];
    if (!names.length) return null;
    const element = L.DomUtil.create("div", "label local-label", this._list);
    for (const name of names) element.append(name.cloneNode(true));
    return {first, element};
  },

  // a town has its name of the day; a zone that is no conflict on it says below its name when it is one, or was
  _write(label) {
    label.former = label.formerly?.find(([until]) => this.atlas.isBefore(until))?.[1];
    const name = label.former ?? label.name;
    const words = this._isQuiet(label) ? this.atlas.standing(label.id) : "";
    if (label.said === name + words) return false;
    label.said = name + words;
    label.element.textContent = name;
    if (words) L.DomUtil.create("small", "", label.element).textContent = words;
    return true;
  },

  _isQuiet({kind, id}) {
    return kind === "zone" && this.atlas.look(id) === "quiet";
  },

  // with the years that are chosen, the filters change too: all labels find their places once. No land moves with the
  // date: what was seen of each still holds.
  _date() {
    this._changed = this.labels.filter((label) => this._write(label) || this._changed.includes(label));
    this._frame ??= requestAnimationFrame(() => this._place());
  },

  // how wide and high each label is in a type of one pixel, large and small. Asking lays out the page: it is asked once,
  // of probes, which who asks takes away when nothing else is to be asked.
  _measure(labels) {
    const names = labels.flatMap((label) => [label, label.local].filter(Boolean));
    // other letters than a republic's are the same in every size
    const types = ({kind}) => (kind === "republic" ? ["large", "small"] : ["large"]);
    const probes = names.flatMap((name) => types(name).map((type) => [name, type, this._probe(name, type)]));
    const elements = probes.map(([, , probe]) => probe);
    this._list.append(...elements);
    this._changed = this._changed.filter((label) => !labels.includes(label));
    for (const [label, type, {offsetWidth, offsetHeight}] of probes) {
      label[type] = L.point(offsetWidth, offsetHeight).divideBy(L.Overlay.Labels.PROBE);
      if (label.kind !== "republic") label.small = label.large;
    }
    return elements;
  },

  _probe({element}, type) {
    const probe = element.cloneNode(true);
    probe.style.fontSize = `${L.Overlay.Labels.PROBE}px`;
    probe.classList.toggle("small", type === "small");
    probe.classList.add("probe", "own"); // in a lesson what is a step's own is as bold as the mode has it
    return probe;
  },

  // on a wall names are bolder, too
  _enlarge() {
    this._changed = this.labels;
    this._ask();
  },

  // a choice moves the map, filters and insets, and each of these asks: the names move once, when all is done
  _ask() {
    this._survey = null;
    this._asked ??= L.Beginning.settled.then(() => this._prepare()).then(() => this._map && this._place());
  },

  // at first all names are to be measured and all land is to be surveyed: in portions, between which a browser answers
  async _prepare() {
    if (this._isPrepared) return;
    this._isPrepared = true;
    const {PORTION} = L.Overlay.Labels;
    for (let some; this._map && (some = this._unmeasured(this._wishes()).slice(0, PORTION)).length;) {
      for (const probe of this._measure(some)) probe.remove();
      await L.Beginning.pause();
    }
    if (!this._map) return;
    this._survey = new L.LabelPlaces(this.atlas, this.areas).survey;
    await L.Beginning.pause();
  },

  // what is chosen is seen first, unless the map moves with it and the names with the map
  _askLater() {
    this._survey = null;
    if (this._later) return;
    const later = (this._later = {});
    L.painted(() => this._later === later && this._map && this._ask());
  },

  _place() {
    cancelAnimationFrame(this._frame);
    this._frame = this._asked = this._later = null;
    this._leaders.replaceChildren();
    const wishes = this._wishes();
    const {sorted, wanted, sought, isOwn} = wishes;
    const probes = this._measure(this._unmeasured(wishes));
    const towns = [...sought].filter(({kind}) => kind === "town");
    const places = new L.LabelPlaces(this.atlas, this.areas, this._survey, towns);
    for (const probe of probes) probe.remove();
    this._survey = places.survey;
    for (const label of sorted) {
      const found = sought.has(label) ? places.take(label, wanted.has(label)) : null;
      label.dot?.classList.toggle("fits", Boolean(found));
      label.element.classList.toggle("led", Boolean(found?.lead));
      label.element.classList.toggle("own", isOwn(label));
      label.found = found;
      this._put(label, found);
    }
    for (const {local} of sorted) if (local) this._put(local, places.take(local));
  },

  // which names seek a place, and in which order; which of them at the end of a line, too
  _wishes() {
    const chosen = new Set(this.atlas.withMembers(this.atlas.selected));
    const {staged, highlighted, town} = this.atlas;
    const isOwn = ({id, name}) => Boolean(staged?.has(id ?? name));
    const looked = ({id, kind, name}) =>
      id ? chosen.has(id) || highlighted.has(id) : kind === "town" && name === town;
    const own = this.labels.filter(isOwn).reverse();
    const others = this.labels.filter((one) => !isOwn(one));
    const sorted = [...own, ...others.filter(looked), ...others.filter((one) => !looked(one))];
    const wanted = new Set([...own, ...others.filter(looked)]);
    // in a step what has no mark or hatch meanwhile has no name; without one no flow has
    const without = (label) => (staged ? label.kind === "place" || this._isQuiet(label) : label.kind === "flow");
    const sought = new Set(sorted.filter((label) => wanted.has(label) || (this._isNear(label) && !without(label))));
    return {sorted, wanted, sought, isOwn};
  },

  _unmeasured({sought}) {
    return this._changed.filter((label) => sought.has(label));
  },

  _isNear({kind, rank}) {
    const {places, towns, rivers, ranges, seas} = this.options;
    const from = {place: places, town: towns[rank - 1], river: rivers, range: ranges, sea: seas}[kind] ?? 0;
    return this._map.getZoom() >= from;
  },

  _lead([from, to]) {
    const line = this._leaders.appendChild(L.SVG.create("line"));
    const place = {class: "label-lead", x1: from.x, y1: from.y, x2: to.x, y2: to.y};
    for (const [name, value] of Object.entries(place)) line.setAttribute(name, value);
  },

  _put(label, found) {
    label.element.classList.toggle("fits", Boolean(found));
    if (!found) return;
    const {box, size, type, turn, lead} = found;
    label.element.style.fontSize = `${type}px`;
    label.element.classList.toggle("small", type < this.atlas.enlargement * L.LabelPlaces.CAPITALS);
    const corner = box.getCenter().subtract(size.divideBy(2)).add([L.LabelPlaces.GAP, 0]);
    L.DomUtil.setPosition(label.element, corner.round());
    if (lead) this._lead(lead);
    if (turn) label.element.style.transform += ` rotate(${turn}rad)`;
    if (label.dot) L.DomUtil.setPosition(label.dot, this._map.latLngToLayerPoint(label.line[0]));
  },
});

L.Overlay.Labels.PROBE = 40; // pixels of the type in which labels are measured
L.Overlay.Labels.PORTION = 40; // labels that are measured at once at first
