/*
 * L.Atlas: the map, what is chosen on it, and its address. The page keeps one as window.atlas.
 *
 *     const atlas = new L.Atlas("map", L.island("atlas"));
 *     atlas.select("abkhazia");
 *     atlas.on("select", ({id}) => …);   // id is null when nothing is chosen any more
 *
 * The address is the one truth of what is chosen: links in the page change it, the map changes
 * it, and both are read back from it, so that back and forward work without further ado.
 */
L.Overlay = {};

L.Atlas = L.Evented.extend({
  initialize(container, {projection, topology, places, home, bounds}) {
    // from here on the page is a map beside a panel, no longer a text to read
    document.documentElement.classList.add("scripted");
    this.places = new Map(Object.entries(places));
    this.topology = topology;
    this.home = home;
    this.chosen = null;
    this.marked = new Map(); // id -> layer point of its mark, for labels to keep off or stand beside
    this.still = window.matchMedia("(prefers-reduced-motion: reduce)");
    this.map = L.map(container, {
      crs: L.CRS.albers(projection),
      renderer: L.svg({padding: 0.4}),
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
    this.unit = projection.unit;
    this.map.getContainer().classList.add("atlas");
    this.show(home, {animate: false});
    this.map.setMinZoom(this._zoomFor(home) - 0.75);
  },

  // what is chosen and what is seen, as plain data
  state() {
    const {lat, lng} = this.map.getCenter();
    return {id: this.chosen, view: [lat, lng, this.map.getZoom()]};
  },

  // choose a place, or nothing (null); `fly` moves the map there
  select(id, {fly = true} = {}) {
    const known = this.places.has(id) ? id : null;
    if (known !== this._addressed()) {
      // an empty fragment would leave a bare "#" behind
      history.pushState(null, "", known ? `#${known}` : location.pathname + location.search);
    }
    this._choose(known, fly);
  },

  // begin to follow the address; called once every overlay and control listens
  follow() {
    L.DomEvent.on(window, "hashchange popstate", () => {
      if (this._addressed() !== this.chosen) this._choose(this._addressed(), true);
    });
    L.DomEvent.on(document, "keydown", (event) => {
      if (event.key === "Escape" && this.chosen && !document.querySelector("dialog[open]")) this.select(null);
    });
    if (this._addressed()) this._choose(this._addressed(), true, {animate: false});
  },

  // move the map so that a place's extent fills it, at most `closest`
  show({middle, extent, closest = 7.5}, {animate = !this.still.matches} = {}) {
    const zoom = Math.min(closest, this._zoomFor({extent}));
    if (animate) this.map.flyTo(middle, zoom, {duration: 0.7});
    else this.map.setView(middle, zoom, {animate: false});
  },

  // make an element of the map a button that opens a place
  opens(element, id) {
    element.dataset.place = id;
    element.setAttribute("tabindex", "0");
    element.setAttribute("role", "button");
    element.setAttribute("aria-label", this.places.get(id).spoken);
    this._hint(element, this.places.get(id).name);
    L.DomEvent.on(element, "click", (event) => {
      L.DomEvent.stop(event);
      this.select(id, {fly: false});
    });
    L.DomEvent.on(element, "keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      L.DomEvent.stop(event);
      this._opener = element;
      this.select(id, {fly: false});
    });
  },

  _choose(id, fly, options) {
    this.chosen = id;
    for (const element of this.map.getContainer().querySelectorAll("[data-place]")) {
      const chosen = element.dataset.place === id;
      element.classList.toggle("chosen", chosen);
      element.setAttribute("aria-pressed", chosen);
    }
    const opener = this._opener;
    this._opener = null;
    if (!id && this._last?.isConnected) this._last.focus();
    this._last = id ? (opener ?? this._last) : null;
    this.fire("select", {id, byKeyboard: Boolean(opener)});
    if (id && fly) this.show(this.places.get(id), options);
  },

  // the name under the pointer, as the browser shows it
  _hint(element, name) {
    if (element instanceof SVGElement) element.append(Object.assign(L.SVG.create("title"), {textContent: name}));
    else element.title = name;
  },

  _addressed() {
    let id = location.hash.slice(1).split("&")[0];
    try {
      id = decodeURIComponent(id);
    } catch {
      // a malformed escape names no place
    }
    return this.places.has(id) ? id : null;
  },

  _zoomFor({extent: [width, height]}) {
    const {x, y} = this.map.getSize();
    const room = Math.min((0.92 * x * this.unit) / width, (0.92 * y * this.unit) / height);
    return Math.floor(Math.log2(Math.max(room, 1e-6)) * 4) / 4;
  },
});
