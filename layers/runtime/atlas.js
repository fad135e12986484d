/*
 * L.Atlas: the map, what is chosen on it, how it is filtered, and its address: window.atlas.
 *
 *     const atlas = new L.Atlas("map", L.island("atlas"));
 *     atlas.select("abkhazia");
 *     atlas.on("select", ({id}) => …);   // id is null when nothing is chosen any more
 *     atlas.on("filter", ({shown, told}) => …);  // the claims that the filters let through, and the places
 *
 * The address tells all of it: places are steps of the history, everything else is kept by
 * replacing the address, and an address that is opened gives the same picture.
 */
L.Overlay = {};

L.Atlas = L.Evented.extend({
  initialize(container, {projection, topology, places, spoken, home, bounds, years}) {
    this.places = new Map(Object.entries(places).map(([id, place]) => [id, this._named(id, place, spoken)]));
    this.projection = projection;
    this.topology = new L.Topology(topology);
    this.looks = new Map(); // id -> the classes of its shape, for whoever draws it again
    this.home = home;
    this.years = years; // [first, last of which the text can tell, last of the data]
    this.selected = null;
    this.filters = {...L.Atlas.UNFILTERED};
    this.rest = {}; // what else the address keeps: q, text, layers, lesson, step, mode
    this.aim = null; // what a lesson shows: {middle, extent} or {middle, zoom}
    this.asked = null; // who hears what is chosen on the map instead of its card: a quiz
    this.enlarged = 1; // how many times as large the letters are on a wall
    this.steps = true; // whether choosing a place is a step of the history
    this.aliases = new Map(); // id -> spellings that its article does not show
    this.gone = new Set(); // ids of zones that were not there in the chosen years
    this.told = new Set(); // ids of the places of which the filters leave something
    this.highlighted = new Set(); // ids of what a paragraph that is chosen speaks of
    this.marked = new Map(); // id -> layer point of its mark, for labels to keep off or stand beside
    this.claims = new L.Claims(document, years[1]);
    this.lessons = new Map(
      [...document.querySelectorAll("[data-lesson]")].map((one) => [
        one.dataset.lesson,
        one.querySelectorAll("[data-step]").length,
      ]),
    );
    this.still = window.matchMedia("(prefers-reduced-motion: reduce)");
    this.map = L.map(container, {
      crs: L.CRS.albers(projection),
      renderer: new L.PanningRenderer({padding: 0.4}),
      attributionControl: false,
      zoomControl: false,
      zoomSnap: 0.25,
      zoomDelta: 0.75,
      wheelPxPerZoomLevel: 110,
      maxZoom: 9,
      zoomAnimation: !this.still.matches,
      maxBounds: bounds,
      maxBoundsViscosity: 0.8,
    });
    this.map.getContainer().classList.add("atlas");
    this.show(home, {animate: false});
  },

  // what is chosen, seen and filtered, as plain data
  state() {
    const {lat, lng} = this.map.getCenter();
    return {id: this.selected, view: [lat, lng, this.map.getZoom()], ...this.filters, ...this.rest};
  },

  // the address's fragment that gives what is seen now
  address() {
    return L.Address.write({...this.state(), ...(this._isStandard() && {view: null})});
  },

  // choose a place, or nothing (null); `fly` moves the map there
  select(id, {fly = true, opener = null} = {}) {
    const known = this.places.has(id) ? id : null;
    this.together(() => this._choose(known, {fly, opener}), {push: known !== this.selected});
  },

  // change some of the filters
  filter(changes) {
    Object.assign(this.filters, changes);
    this._filter();
    this._write();
  },

  // a place's id, and those of its members where it is a region
  withMembers(id) {
    return [id, ...(this.places.get(id)?.members ?? [])];
  },

  // every name of a place: those that its article shows, and other spellings
  names(id) {
    const shown = [...document.getElementById(id).querySelectorAll("h2, .names")];
    return [...shown.flatMap((one) => one.textContent.split(" · ")), ...(this.aliases.get(id) ?? [])];
  },

  // how many metres a pixel shows
  metres() {
    return this.projection.unit / 2 ** this.map.getZoom();
  },

  // the nearest zoom, in quarters, at which an extent is seen whole
  zoomFor({extent: [width, height]}) {
    const {x, y} = this.map.getSize();
    const room = Math.min((0.92 * x * this.projection.unit) / width, (0.92 * y * this.projection.unit) / height);
    return Math.floor(Math.log2(Math.max(room, 1e-6)) * 4) / 4;
  },

  // begin to follow the address; called once every overlay and control listens
  follow() {
    L.DomEvent.on(window, "hashchange popstate", () => {
      if (location.hash !== this._written) this._read({animate: !this.still.matches});
    });
    L.DomEvent.on(document, "keydown", (event) => {
      if (event.key === "Escape" && this.selected && !document.querySelector("dialog[open]")) this.select(null);
    });
    new ResizeObserver(() => this.map.invalidateSize({animate: false})).observe(this.map.getContainer());
    new L.MeridianFollower(this.map, this.map.options.maxBounds, this.still);
    this._fit(); // the controls have taken their room by now
    this.map.on("resize", this._fit, this);
    this._read({animate: false});
    this.map.on("moveend", () => {
      this._flying = false;
      this._write();
    });
  },

  // move the map so that a place's extent fills it, at most `closest`
  show(place, {animate = !this.still.matches} = {}) {
    const {middle, extent, closest = 7.5} = place;
    const zoom = place.zoom ?? Math.min(closest, this.zoomFor({extent}));
    this._standard = {at: L.latLng(middle), zoom, place};
    this._flying = animate;
    if (animate) this.map.flyTo(middle, zoom, {duration: 0.7});
    else this.map.setView(middle, zoom, {animate: false});
  },

  // a place with its name, and how a screen reader says it, as its article has them
  _named(id, place, {one, many}) {
    const article = document.getElementById(id);
    const name = article.querySelector("h2").textContent;
    const what = article.querySelector(".what").textContent;
    const count = article.querySelectorAll("[data-annotation]").length;
    return {...place, name, spoken: L.Util.template(count === 1 ? one : many, {name, what, count})};
  },

  // bring what the keyboard's focus is on into view
  _reveal(element, id) {
    if (!element.matches(":focus-visible")) return;
    const container = this.map.getContainer();
    container.scrollTo(0, 0); // the browser scrolls to what has the focus; the map itself is to move
    const {left, right, top, bottom, width} = element.getBoundingClientRect();
    const frame = container.getBoundingClientRect();
    const seen = width > 0 && right > frame.left && left < frame.right && bottom > frame.top && top < frame.bottom;
    if (!seen) this.map.setView(this.places.get(id).middle, this.map.getZoom(), {animate: false});
  },

  // light some places on the map, a region by its members
  highlight(ids) {
    if (!ids.length && !this.highlighted.size) return;
    this.highlighted = new Set(ids.flatMap((id) => this.withMembers(id)));
    this.fire("highlight");
    for (const element of this.map.getContainer().querySelectorAll("[data-place]")) {
      element.classList.toggle("highlighted", this.highlighted.has(element.dataset.place));
    }
  },

  // make an element of the map a button that opens a place
  opens(element, id, {fly = false} = {}) {
    const {name, spoken} = this.places.get(id);
    element.dataset.place = id;
    element.setAttribute("tabindex", "0");
    element.setAttribute("role", "button");
    element.setAttribute("aria-label", spoken);
    // the name under the pointer, as the browser shows it
    if (element instanceof SVGElement) element.append(Object.assign(L.SVG.create("title"), {textContent: name}));
    else element.title = name;
    L.DomEvent.on(element, "click", (event) => {
      L.DomEvent.stop(event);
      if (event.detail && this.map.dragging.moved()) return; // the end of a drag
      (this.asked ?? this.select).call(this, id, {fly});
    });
    L.DomEvent.on(element, "focus", () => this._reveal(element, id));
    L.DomEvent.on(element, "keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      L.DomEvent.stop(event);
      (this.asked ?? this.select).call(this, id, {fly, opener: element});
    });
  },

  _choose(id, {fly, opener, animate}) {
    const last = this.selected;
    const ids = this.withMembers(id);
    this.selected = id;
    for (const element of this.map.getContainer().querySelectorAll("[data-place]")) {
      element.classList.toggle("selected", ids.includes(element.dataset.place));
      element.setAttribute("aria-pressed", element.dataset.place === id);
    }
    this.fire("select", {id, last, byKeyboard: Boolean(opener)});
    // closing gives the focus back to what opened, if it is still there
    if (!id && this._opener?.isConnected) this._opener.focus({preventScroll: true});
    this._opener = id ? (opener ?? this._opener) : null;
    if (id && fly) this.show(this.places.get(id), {animate});
  },

  _filter() {
    const {from, to} = this.filters;
    const there = ({from: begun, to: ended}) => !begun || ((!to || begun <= to) && (!from || ended >= from));
    this.gone = new Set([...this.places].filter(([, place]) => !there(place)).map(([id]) => id));
    const shown = this.claims.shown(this.filters);
    const narrowed = shown.length < this.claims.all.length;
    this.map.getContainer().classList.toggle("narrowed", narrowed);
    this.told = this.claims.told(shown, this.filters);
    this.fire("filter", {shown, narrowed, told: this.told, filters: this.filters});
  },

  // whether the map is still where the last show put it, but for a few pixels of rounding
  _stands() {
    const {at, zoom} = this._standard;
    const off = this.map.latLngToContainerPoint(at).distanceTo(this.map.getSize().divideBy(2));
    return zoom === this.map.getZoom() && off < 4;
  },

  // when the map's size changes, what filled it fills it again
  _fit() {
    if (!this.map.getSize().y) return; // a sheet covers it whole
    const stands = this._stands(); // another least zoom may move the map
    this.map.setMinZoom(this.zoomFor(this.home) - 0.25);
    if (stands) this.show(this._standard.place, {animate: false});
  },
});

L.Atlas.UNFILTERED = {from: null, to: null, undated: true, themes: null};
