/*
 * L.Overlay.Marks: a button for every place, and for every zone too small to hit at this zoom.
 *
 * Marks that would lie on each other are pushed apart; a thin line leads from each to where it belongs.
 */
L.Overlay.Marks = L.Layer.extend({
  options: {
    size: 24, // pixels: the least that a finger hits, and what a shape must offer to need no mark
    gap: 3, // pixels between two marks
    places: 2, // from this zoom on towns and sites have marks; farther out they would crowd the zones
    rounds: 60, // how often neighbours are pushed apart at most
  },

  initialize(atlas, marks) {
    this.atlas = atlas;
    this.marks = marks;
  },

  onAdd(map) {
    const pane = map.createPane("marks");
    this._box = L.DomUtil.create("div", "marks leaflet-zoom-hide", pane);
    this._leads = L.SVG.create("svg");
    this._leads.setAttribute("class", "leads");
    this._box.append(this._leads);
    this._marks = Object.entries(this.marks).map(([id, mark]) => this._mark(id, mark));
    map.on("zoomend viewreset", this._place, this);
    this.atlas.on("filter", this._filter, this);
    this._place();
  },

  onRemove(map) {
    map.off("zoomend viewreset", this._place, this);
    this.atlas.off("filter", this._filter, this);
    this._box.remove();
  },

  _filter({told}) {
    for (const {id, button} of this._marks) button.classList.toggle("untold", !told.has(id));
    this._place();
  },

  _mark(id, {at, room, look}) {
    const button = L.DomUtil.create("button", `mark ${look}`, this._box);
    button.type = "button";
    L.DomUtil.create("span", "mark-sign", button);
    const lead = L.SVG.create("line");
    lead.setAttribute("class", `lead ${look}`);
    this._leads.append(lead);
    // a mark may stand away from its place, so choosing it goes there
    this.atlas.opens(button, id, {fly: true});
    return {id, at: L.latLng(at), room, button, lead};
  },

  _place() {
    const metres = this.atlas.metres();
    const places = this._map.getZoom() >= this.options.places;
    const shown = [];
    for (const mark of this._marks) {
      const small = (2 * mark.room) / metres < this.options.size && (mark.room || places) && !this.atlas.gone.has(mark.id);
      mark.button.hidden = !small;
      mark.lead.classList.toggle("none", !small);
      if (!small) continue;
      mark.home = this._map.latLngToLayerPoint(mark.at);
      mark.spot = mark.home.clone();
      shown.push(mark);
    }
    this._spread(shown);
    this.atlas.marked = new Map(shown.map(({id, spot}) => [id, spot]));
    for (const {button, lead, home, spot} of shown) {
      L.DomUtil.setPosition(button, spot.round());
      for (const [name, value] of [["x1", home.x], ["y1", home.y], ["x2", spot.x], ["y2", spot.y]]) {
        lead.setAttribute(name, value);
      }
    }
  },

  // push every two marks that are too near apart by half of what is missing, until none are
  _spread(marks) {
    const apart = this.options.size + this.options.gap;
    const seen = this._seen();
    for (let round = 0; round < this.options.rounds; round++) {
      let moved = false;
      for (const [i, one] of marks.entries()) {
        for (const other of marks.slice(i + 1)) {
          const way = other.spot.subtract(one.spot);
          const distance = Math.hypot(way.x, way.y);
          if (distance >= apart) continue;
          const push = distance ? way.multiplyBy((apart - distance) / 2 / distance) : L.point(apart / 2, 0);
          one.spot = one.spot.subtract(push);
          other.spot = other.spot.add(push);
          moved = true;
        }
      }
      for (const mark of marks) mark.spot = this._inside(mark, seen);
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
  _inside({home, spot}, seen) {
    if (!seen.contains(home)) return spot;
    const within = (value, axis) => Math.max(seen.min[axis], Math.min(seen.max[axis], value));
    return L.point(within(spot.x, "x"), within(spot.y, "y"));
  },
});
