/*
 * L.Overlay.Marks: a button for every place, and for every zone too small to hit at this zoom.
 *
 * Marks that would lie on each other are pushed apart; a thin line leads from each to where it belongs.
 * Where there are too many for that, those of neighbouring places gather in one that tells their number
 * and takes the reader nearer.
 */
L.Overlay.Marks = L.Layer.extend({
  options: {
    size: 24, // pixels: the least that a finger hits, and what a shape must offer to need no mark
    gap: 3, // pixels between two marks
    places: 2, // from this zoom on towns and sites have marks; farther out they would crowd the zones
    rounds: 60, // how often neighbours are pushed apart at most
    most: 80, // marks that are seen at once; with more, those of places gather
    cell: 72, // pixels of the square whose places gather
  },

  initialize(atlas, {marks, cluster}) {
    this.atlas = atlas;
    this.marks = marks;
    this.clustered = cluster;
    this._clusters = [];
  },

  onAdd(map) {
    const pane = map.createPane("marks");
    this._box = L.DomUtil.create("div", "marks leaflet-zoom-hide", pane);
    this._leads = L.SVG.create("svg");
    this._leads.setAttribute("class", "leads");
    this._box.append(this._leads);
    this._marks = Object.entries(this.marks).map(([id, mark]) => this._mark(id, mark));
    map.on("zoomend viewreset", this._place, this);
    this.atlas.on("date", this._date, this);
    this.atlas.on("filter", this._filter, this);
    this._date();
  },

  onRemove(map) {
    map.off("zoomend viewreset", this._place, this);
    this.atlas.off("date", this._date, this);
    this.atlas.off("filter", this._filter, this);
    this._box.remove();
  },

  _filter({withContent}) {
    for (const {id, button} of this._marks) button.classList.toggle("no-content", !withContent.has(id));
    this._place();
  },

  // a zone's mark is of the colour of what the zone is on the map's date
  _date() {
    for (const {id, button, lead} of this._marks) {
      if (!this.atlas.places.get(id).states) continue;
      for (const part of [button, lead]) {
        part.classList.remove(part.dataset.status);
        part.dataset.status = `status-${this.atlas.look(id)}`;
        part.classList.add(part.dataset.status);
      }
    }
  },

  _mark(id, {at, clearance, look}) {
    const button = L.DomUtil.create("button", `mark ${look}`, this._box);
    button.type = "button";
    L.DomUtil.create("span", "mark-sign", button);
    const lead = L.SVG.create("line");
    lead.setAttribute("class", `lead ${look}`);
    this._leads.append(lead);
    // a mark may stand away from its place, so choosing it goes there
    this.atlas.opens(button, id, {fly: true});
    return {id, at: L.latLng(at), clearance, button, lead};
  },

  _place() {
    const metres = this.atlas.metres();
    const places = this._map.getZoom() >= this.options.places;
    let shown = [];
    for (const {button} of this._clusters) button.remove();
    this._clusters = [];
    for (const mark of this._marks) {
      const small = (2 * mark.clearance) / metres < this.options.size && (mark.clearance || places);
      mark.button.hidden = !small;
      mark.lead.classList.toggle("none", !small);
      if (!small) continue;
      mark.home = this._map.latLngToLayerPoint(mark.at);
      mark.position = mark.home.clone();
      shown.push(mark);
    }
    if (shown.length > this.options.most) shown = this._clustered(shown);
    this._spread(shown);
    this.atlas.setMarkerPoints(shown.map(({id, position}, i) => [id ?? i, position]));
    for (const {button, lead, home, position} of shown) {
      L.DomUtil.setPosition(button, position.round());
      if (!lead) continue;
      for (const [name, value] of [
        ["x1", home.x],
        ["y1", home.y],
        ["x2", position.x],
        ["y2", position.y],
      ]) {
        lead.setAttribute(name, value);
      }
    }
  },

  // one mark for the places of each square of the map, whatever part of it is seen
  _clustered(marks) {
    const squares = new Map();
    for (const mark of marks.filter(({clearance}) => !clearance)) {
      const {x, y} = this._map.project(mark.at).divideBy(this.options.cell).floor();
      squares.set(`${x} ${y}`, [...(squares.get(`${x} ${y}`) ?? []), mark]);
    }
    const many = [...squares.values()].filter((square) => square.length > 1);
    this._clusters = many.map((square) => this._cluster(square));
    const gone = new Set(many.flat());
    for (const {button, lead} of gone) {
      button.hidden = true;
      lead.classList.add("none");
    }
    return [...marks.filter((mark) => !gone.has(mark)), ...this._clusters];
  },

  _cluster(marks) {
    const bounds = L.latLngBounds(marks.map(({at}) => at));
    const button = L.DomUtil.create("button", "mark cluster", this._box);
    button.type = "button";
    button.textContent = marks.length;
    button.setAttribute("aria-label", L.Util.template(this.clustered, {count: marks.length}));
    L.DomEvent.disableClickPropagation(button);
    L.DomEvent.on(button, "click", () => {
      this._map.getContainer().focus(); // the button goes
      this._map.setView(bounds.getCenter(), this._map.getZoom() + 1.5);
    });
    const home = this._map.latLngToLayerPoint(bounds.getCenter());
    return {button, home, position: home.clone()};
  },

  // push every two marks that are too near apart by half of what is missing, until none are
  _spread(marks) {
    const apart = this.options.size + this.options.gap;
    const seen = this._seen();
    for (let round = 0; round < this.options.rounds; round++) {
      let moved = false;
      for (const [i, one] of marks.entries()) {
        for (const other of marks.slice(i + 1)) {
          if (
            Math.abs(other.position.x - one.position.x) >= apart ||
            Math.abs(other.position.y - one.position.y) >= apart
          )
            continue;
          const way = other.position.subtract(one.position);
          const distance = Math.hypot(way.x, way.y);
          if (distance >= apart) continue;
          const push = distance ? way.multiplyBy((apart - distance) / 2 / distance) : L.point(apart / 2, 0);
          one.position = one.position.subtract(push);
          other.position = other.position.add(push);
          moved = true;
        }
      }
      for (const mark of marks) mark.position = this._inside(mark, seen);
      if (!moved) return;
    }
  },

  // where a whole mark is in the picture
  _seen() {
    const edge = this.options.size / 2;
    const corner = this._map.containerPointToLayerPoint([edge, edge]);
    return L.bounds(corner, corner.add(this._map.getSize().subtract([2 * edge, 2 * edge])));
  },

  // a mark whose place is seen stays in the picture itself
  _inside({home, position}, seen) {
    if (!seen.contains(home)) return position;
    const within = (value, axis) => Math.max(seen.min[axis], Math.min(seen.max[axis], value));
    return L.point(within(position.x, "x"), within(position.y, "y"));
  },
});
