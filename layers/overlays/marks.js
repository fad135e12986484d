/*
 * L.Overlay.Marks: a button for every place, and for every zone too small to hit at this zoom that no inset shows.
 *
 * A mark lies on what it means. Where marks would overlap they gather in one that tells their number, names them, and
 * takes the reader so near that they stand apart.
 */
L.Overlay.Marks = L.Layer.extend({
  options: {
    size: 24, // pixels: the least that a finger hits, and the side of the square that a shape must fill to need no mark
    apart: 25, // pixels between the middles of two marks, at least, along the one axis or the other
    most: 80, // marks on the map; with more they gather from farther away
    places: 2.6, // from this zoom on towns and sites have marks; farther out they would crowd the zones
  },

  initialize(atlas, {zones, places, gathered}) {
    this.atlas = atlas;
    this.zones = zones;
    this.places = places;
    this.gathered = gathered;
    this._gatherings = [];
  },

  onAdd(map) {
    this._box = L.DomUtil.create("div", "marks leaflet-zoom-hide", map.createPane("marks"));
    const zones = Object.entries(this.zones).map(([id, [lat, lng, area]]) => this._mark(id, [lat, lng], area));
    this._marks = [...zones, ...this.places.map((id) => this._mark(id, this.atlas.places.get(id).middle))];
    map.on("zoomend viewreset", this._place, this);
    this.atlas.on("date", this._date, this);
    this.atlas.on("insets layers stage enlarge", this._place, this);
    this.atlas.on("highlight", this._tell, this);
    this.atlas.on("filter", this._filter, this);
    this.atlas.on("spots", this._spots, this);
    this._date();
    this._place();
  },

  onRemove(map) {
    map.off("zoomend viewreset", this._place, this);
    this.atlas.off("date", this._date, this);
    this.atlas.off("filter", this._filter, this);
    this.atlas.off("spots", this._spots, this);
    this.atlas.off("insets layers stage enlarge", this._place, this);
    this.atlas.off("highlight", this._tell, this);
    this._box.remove();
  },

  _filter({withContent}) {
    for (const {id, button} of this._marks) button.classList.toggle("no-content", !withContent.has(id));
    this._place();
  },

  // what a quiz shows stands by itself (_gather); without one no mark moves
  _tell() {
    if (this.atlas.offered) this._place();
  },

  // a zone's mark has the colour and the shape of what the zone is on the map's date
  _date() {
    for (const {id, button} of this._marks) {
      if (!this.atlas.places.get(id).states) continue;
      button.classList.remove(button.dataset.status);
      button.dataset.status = `status-${this.atlas.look(id)}`;
      button.classList.add(button.dataset.status);
    }
  },

  // what only a quiz asks for, as places; those of another quiz go
  _spots({spots}) {
    for (const {button} of this._marks.filter(({spot}) => spot)) button.remove();
    const marks = spots.map(({id, at}) => ({...this._mark(id, at), spot: true}));
    this._marks = [...this._marks.filter(({spot}) => !spot), ...marks];
    this._place();
  },

  // a zone has an area, in square kilometres; a town or a site has none
  _mark(id, at, area = 0) {
    const button = L.DomUtil.create("button", `mark ${area ? "zone" : "place"}-mark`, this._box);
    button.type = "button";
    L.DomUtil.create("span", "mark-sign", button);
    this.atlas.opens(button, id, {fly: true});
    return {id, at: L.latLng(at), area, button};
  },

  _place() {
    const {activeElement: focused} = document;
    for (const {button} of this._gatherings) button.remove();
    const shown = this._marks.filter((mark) => {
      mark.button.hidden = !this._isNeeded(mark);
      return !mark.button.hidden;
    });
    let groups;
    for (
      let apart = this.options.apart * this.atlas.enlargement;
      !groups || groups.length > this.options.most;
      apart *= 1.5
    ) {
      groups = this._gather(shown, apart);
    }
    for (const {marks} of groups) for (const {button} of marks) button.hidden = marks.length > 1;
    this._gatherings = groups.filter(({marks}) => marks.length > 1);
    for (const group of this._gatherings) group.button = this._gathering(group);
    for (const {at, button, marks} of groups) L.DomUtil.setPosition(button ?? marks[0].button, at.round());
    this.atlas.setMarkerPoints(groups.map(({at, marks}, i) => [marks.length > 1 ? i : marks[0].id, at]));
    // where the mark that had the focus goes, the map is where the reader is
    if (focused.matches(".mark[hidden]") || !focused.isConnected) this._map.getContainer().focus();
  },

  _isNeeded({id, area}) {
    const {atlas} = this;
    const aside = atlas.staged && !atlas.staged.has(id); // in a lesson what is not the step's has none
    if (aside || atlas.inInsets.has(id) || !this._isDrawn(id, area)) return false;
    if (area) return (area * 1e6) / atlas.metres() ** 2 < (this.options.size * atlas.enlargement) ** 2;
    return Boolean(atlas.offered) || this._map.getZoom() >= this.options.places;
  },

  // whether the address lets this layer be seen, or a quiz takes it for an answer
  _isDrawn(id, area) {
    if (this.atlas.offered) return this.atlas.offered.has(id);
    const {layers} = this._map.getContainer().closest("[data-layers]")?.dataset ?? {};
    return !layers || layers.split(" ").includes(area ? "zones" : "places");
  },

  // groups of marks whose middles are far enough apart; the middle of a group is that of its marks. What a quiz shows
  // stands by itself
  _gather(all, least) {
    const {offered, highlighted} = this.atlas;
    const alone = (mark) => ({at: this._map.latLngToLayerPoint(mark.at), marks: [mark]});
    const told = all.filter(({id}) => offered && highlighted.has(id));
    let groups = all.filter((mark) => !told.includes(mark)).map(alone);
    for (let count = Infinity; groups.length < count;) {
      count = groups.length;
      const apart = [];
      for (const group of groups) {
        const near = apart.filter(({at}) => Math.max(Math.abs(at.x - group.at.x), Math.abs(at.y - group.at.y)) < least);
        const [nearest] = near.sort((one, other) => one.at.distanceTo(group.at) - other.at.distanceTo(group.at));
        if (!nearest) {
          apart.push(group);
          continue;
        }
        const [many, more] = [nearest.marks.length, group.marks.length];
        nearest.at = nearest.at
          .multiplyBy(many)
          .add(group.at.multiplyBy(more))
          .divideBy(many + more);
        nearest.marks = [...nearest.marks, ...group.marks];
      }
      groups = apart;
    }
    return [...groups, ...told.map(alone)];
  },

  _gathering({marks}) {
    const button = L.DomUtil.create("button", "mark gathering", this._box);
    button.type = "button";
    button.textContent = marks.length;
    const nearer = L.Util.template(this.gathered, {count: marks.length});
    // a quiz must not be told by the names
    const names = this.atlas.offered ? [] : marks.map(({id}) => this.atlas.places.get(id).name);
    button.title = names.join(", ");
    button.setAttribute("aria-label", [nearer, ...names].join(", "));
    const silent = marks.every((mark) => mark.button.classList.contains("no-content"));
    button.classList.toggle("no-content", silent);
    L.DomEvent.disableClickPropagation(button);
    L.DomEvent.on(button, "focus", () => {
      this.atlas.reveal(button, marks[0].id);
      // where the map moved far, all gather anew
      this._gatherings.find((group) => group.marks[0] === marks[0])?.button.focus({preventScroll: true});
    });
    L.DomEvent.on(button, "click", () => {
      this._map.getContainer().focus(); // a zoom hides the button, and then it goes
      const bounds = L.latLngBounds(marks.map(({at}) => at));
      const zoom = Math.min(this._map.getBoundsZoom(bounds.pad(0.3)), this._map.getZoom() + 2.5);
      this._map.setView(bounds.getCenter(), Math.max(zoom, this._map.getZoom() + 0.75));
    });
    return button;
  },
});
