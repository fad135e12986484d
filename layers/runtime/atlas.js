/*
 * L.Atlas: the map, what is selected on it, how it is filtered, and its address: window.atlas.
 *
 *     const atlas = new L.Atlas(L.island("atlas"));
 *     atlas.draw("map");
 *     atlas.select("hill");
 *     atlas.on("select", ({id}) => …);   // id is null when nothing is selected any more
 *     atlas.on("filter", ({filtered, withContent}) => …);  // the claims that pass, and the places they are of
 *
 * Its fields are for anybody to read and for its own files to write: this one, and those that include more of it.
 * README.md beside this file lists them, and every event with what it carries.
 */
L.Overlay = {};

L.Atlas = L.Evented.extend({
  initialize({projection, topology, lines, places, spoken, where, home, whole, bounds, years, ...dates}) {
    this.places = new Map(Object.entries(places));
    this.projection = projection; // the constants of project.js; unit: metres in one map unit
    this.topology = new L.Topology({...topology, arcs: lines}); // the areas' outlines
    this.home = home; // the view that the map opens on, with its meridian, and ids of what runs off it
    this.whole = whole; // the view that shows the whole
    this.room = L.Atlas.ROOM; // pixels that the home view leaves free: top, right, bottom, left
    this.years = years; // [first, last of which the text can tell, last of the data]

    this.selected = null; // id of the place whose card is open
    this.lights = []; // ids of what a step lights
    this.highlighted = new Set(); // ids of what a paragraph, a step or a quiz points to
    this.staged = null; // what a lesson's step is about: Set of ids, of landmarks their names; or null
    this.filters = {...L.Atlas.UNFILTERED};
    this.withContent = new Set(); // ids of the places of which the filters leave something
    this.addressState = {}; // what else the address keeps: at, compare, q, text, layers, lesson, step, mode, quiz …
    this.targetView = null; // where a lesson's step looks: {middle, extent} or {middle, zoom}
    this.modes = new Set(); // those of L.Atlas.MODES that the page is in
    this.enlargement = 1; // how many times as large the letters are on a wall
    this.playing = false; // whether the years move by themselves
    this.classNames = new Map(); // id -> the classes of its shape, for whoever draws it again
    this.town = null; // name of the town that was looked up, whose name is shown in any case
    this.towns = []; // those that have a name on the map: {name, line}, for whoever looks one up
    this.neighbours = []; // the states around, likewise
    this.offered = null; // Set of ids of what a quiz takes for an answer
    this.inInsets = new Set(); // ids of zones that an inset shows now
    this.markerPoints = new Map(); // id -> layer point of its marker, for labels to keep off or stand beside
    this.curves = new Map(); // id of a flow that is drawn -> the points of its curve, for its name to stand beside

    this._aliases = new Map(); // id -> spellings that its article does not show
    this._townNames = []; // of each town the names that its label does not show
    this._interceptor = null; // who hears what is selected on the map instead of its card: a quiz
    this._opener = null; // the element that opened the card by keyboard
    this._recordsSteps = true; // whether selecting a place is a step of the history
    this._where = where; // the first paragraph of each section, the words that say where a claim stands, and that none does
    this._spoken = spoken; // how a screen reader says a place, by the plural's form
    this._bounds = bounds; // where panning ends
    this._initializeDates(dates);
  },

  // what is selected, seen and filtered, as plain data
  state() {
    const {lat, lng} = this.map.getCenter();
    return {id: this.selected, view: [lat, lng, this.map.getZoom()], ...this.filters, ...this.addressState};
  },

  // select a place, or nothing (null); `fly` moves the map there; `town` is the one in it that was meant
  select(id, {fly = true, opener = null, town = null} = {}) {
    const known = this.places.has(id) ? id : null;
    this.together(
      () => {
        if (known && this.searches) this.keep({text: null}); // its card is shown, and no longer the text
        this._select(known, {fly, opener, town});
      },
      {push: known !== this.selected},
    );
  },

  // hear which of these a reader selects on the map in place of selecting it, until released
  intercept(handler, ids) {
    this._interceptor = handler;
    this.offered = new Set(ids);
  },

  release() {
    this._interceptor = this.offered = null;
  },

  // change some of the filters; the map's date follows where the years end, if that is chosen
  filter(changes) {
    Object.assign(this.filters, changes);
    if (this.filters.to ? changes.to : this.addressState.at === this.textDate) this.addressState.at = null;
    this._filter();
    this._write();
  },

  // light some places on the map, a region by its members
  highlight(ids) {
    if (!ids.length && !this.highlighted.size) return;
    this.highlighted = new Set(ids.flatMap((id) => this.withMembers(id)));
    this.fire("highlight");
    this._markAll();
  },

  // say whether the years move by themselves: what changes by the second is not announced
  setPlaying(playing) {
    this.playing = playing;
  },

  // a place's id, and those of its members where it is a region
  withMembers(id) {
    return [id, ...(this.places.get(id)?.members ?? [])];
  },

  // every name of a place: those that its article shows, and other spellings
  names(id) {
    const {names} = this.places.get(id);
    if (names) return names; // of what has no article
    const there = [...document.getElementById(id).querySelectorAll("h2, .names")];
    const shown = there.flatMap((one) => one.textContent.split(" · "));
    // first as the page was built: a browser may have translated what is shown
    return [...new Set([this.places.get(id).name, ...shown, ...(this._aliases.get(id) ?? [])])];
  },

  // other spellings of places, [id, spellings], and other names of towns, in their order
  addAliases(aliases, townNames) {
    for (const [id, spellings] of aliases) this._aliases.set(id, spellings);
    this._townNames = townNames;
  },

  // what a town is called, and was: the map of another year has such a name
  townNames(index) {
    const {name, formerly = []} = this.towns[index];
    return [name, ...this._townNames[index], ...formerly.map(([, former]) => former)];
  },

  // the classes with which a place's shape is drawn
  setClassName(id, className) {
    this.classNames.set(id, className);
  },

  // the towns, and the states around, that have a name on the map
  setTowns(towns, neighbours) {
    this.towns = towns;
    this.neighbours = neighbours;
  },

  // where the markers stand now, as layer points by id
  setMarkerPoints(points) {
    this.markerPoints = new Map(points);
  },

  // the curves of the flows that are drawn, as latlngs by id
  setCurves(curves) {
    this.curves = new Map(curves);
  },

  // which zones an inset beside the subject shows now, so that they need no mark
  setInInsets(ids) {
    this.inInsets = new Set(ids);
    this.fire("insets");
  },

  // make an element of the map a button that opens a place
  opens(element, id, {fly = false} = {}) {
    element.dataset.place = id;
    element.setAttribute("tabindex", "0");
    element.setAttribute("role", "button");
    this._mark(element);
    if (this.claims) this._name(element, id);
    const choose = (options) => (this._interceptor ? this._interceptor(id) : this.select(id, options));
    L.DomEvent.on(element, "click", (event) => {
      L.DomEvent.stop(event);
      if (event.detail && this.map.dragging.moved()) return; // the end of a drag
      choose({fly});
    });
    L.DomEvent.on(element, "focus", () => this.reveal(element, id));
    L.DomEvent.on(element, "keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      L.DomEvent.stop(event);
      choose({fly, opener: element});
    });
  },

  _markAll() {
    for (const element of this.map.getContainer().querySelectorAll("[data-place]")) this._mark(element);
  },

  // an element of the map shows whether its place is selected, highlighted, a step's own; so does one that is made later
  _mark(element) {
    const {place} = element.dataset;
    element.classList.toggle("selected", this.withMembers(this.selected).includes(place));
    element.classList.toggle("highlighted", this.highlighted.has(place));
    element.classList.toggle("own", Boolean(this.staged?.has(place)));
    element.setAttribute("aria-pressed", place === this.selected);
  },

  _select(id, {fly, opener, animate, town = null}) {
    const previous = this.selected;
    this.selected = id;
    this.town = town;
    this._markAll();
    this.fire("select", {id, previous, byKeyboard: Boolean(opener), fly});
    // closing gives the focus back to what opened, if it is still there
    if (!id && this._opener?.isConnected) this._opener.focus({preventScroll: true});
    this._opener = id ? (opener ?? this._opener) : null;
    if (id && fly) this.show(this.places.get(id), {animate});
  },

  _filter() {
    const {filters} = this;
    this._showDate();
    const filtered = this.claims.filtered(filters);
    const narrowed = filtered.length < this.claims.all.length;
    this.map.getContainer().classList.toggle("narrowed", narrowed);
    const withContent = this.claims.placesWithContent(filtered, filters);
    this.withContent = withContent;
    this.fire("filter", {filtered, narrowed, withContent, filters});
  },
});

L.Atlas.UNFILTERED = {from: null, to: null, undated: true, themes: null};
