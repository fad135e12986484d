/*
 * The atlas's map and its views: what it is made of, where it looks, and how it stays there.
 *
 *     atlas.draw("map");
 *     atlas.show(atlas.places.get("hill"));  // so that its extent fills the map
 *     atlas.show(atlas.home, {animate: false});
 *
 * A view is {middle, extent} with the extent in metres, or {middle, zoom}. The home view has its own meridian straight
 * up, and leaves room at the edges for what lies on the map beside its subject.
 */
L.Atlas.include({
  draw(container) {
    this._initializeView(container);
  },

  _initializeView(container) {
    this.still = window.matchMedia("(prefers-reduced-motion: reduce)"); // whether the reader wants no motion
    this._lastShown = null; // where the last show put the map: {at, zoom, view, kept}; waits, where a sheet covers it
    this._flying = false; // whether the map is on its way there
    const crs = L.CRS.albers(this.projection);
    crs.turn(this.home.meridian);
    this.map = L.map(container, {
      crs,
      renderer: new L.PanningRenderer({padding: 0.4}),
      attributionControl: false,
      zoomControl: false,
      zoomSnap: 1 / L.Atlas.STEPS,
      zoomDelta: 0.75,
      wheelPxPerZoomLevel: 110,
      maxZoom: 9,
      zoomAnimation: !this.still.matches,
    });
    this.map.getContainer().classList.add("atlas");
    this.edge = new L.MapEdge(this, this._bounds);
    this.show(this.home, {animate: false});
    // Leaflet tells a flight's end by this, and nothing else ends one that a reader does not stop
    this.map.on("zoomend dragstart", () => (this._flying = false));
    this.map.on("moveend", () => {
      if (this._isNear(this._sought())) this._lastShown.kept = this.map.getCenter();
    });
  },

  // move the map so that a view's extent fills it, at most `closest`
  show(view, {animate = !this.still.matches} = {}) {
    const {closest = this.map.options.maxZoom - 1.5} = view;
    // while a sheet covers the map it is only kept what there is to see
    if (!this.map.getSize().y && this._lastShown) {
      this._lastShown = {...this._lastShown, view, waits: true};
      return;
    }
    const zoom = view.zoom ?? Math.min(closest, this.zoomFor(view));
    const at = view.zoom === undefined ? this.centreFor(view, zoom) : L.latLng(view.middle);
    this._lastShown = {...this._lastShown, at, zoom, view, waits: false};
    this._flying = animate;
    if (animate) this.map.flyTo(at, zoom, {duration: 0.7});
    else if (!this._isAt(at, zoom)) this.map.setView(at, zoom, {animate: false});
    this.fire("show", {animate});
  },

  // take a view as the one that goes without saying: while the map stands there the address does not
  // tell it; null: the selected place's or the whole's
  aimAt(view) {
    this.targetView = view;
  },

  // draw these layers of the map only (L.Address.layers), or all of them (null)
  showLayers(layers) {
    const {dataset} = this.map.getContainer();
    if (layers) dataset.layers = layers.join(" ");
    else delete dataset.layers;
    this.fire("layers");
  },

  // draw letters this many times as large
  enlarge(times) {
    this.enlargement = times;
    this.fire("enlarge");
  },

  // say that something else lies over the map than before, so that names keep off it
  coverAnew() {
    this.fire("covers");
  },

  // how many metres a pixel shows
  metres() {
    return this.projection.unit / 2 ** this.map.getZoom();
  },

  // leave so many pixels free around the subject of the home view: top, right, bottom, left
  leaveRoom(room) {
    this.room = room;
  },

  // such a room, below what lies across the top of the map, unless that would leave too little
  roomBelow([top, ...sides]) {
    const {x, y} = this.map.getSize();
    const [from, to] = [0, y / 4].map((down) => this.map.containerPointToLayerPoint([x / 2, down]));
    const across = L.covers(this.map).filter((box) => box.getSize().x > 0.65 * x && box.intersects([from, to]));
    const below = Math.max(top, ...across.map(({max}) => max.y - from.y + 4));
    return [below > y / 3 ? top : below, ...sides];
  },

  // whether what is compared lies side by side, and not one over the other
  isBeside() {
    const {lesson, compare} = this.addressState;
    return Boolean(lesson && compare) && this.map.getSize().x >= L.Atlas.ROOM_FOR_TWO;
  },

  // part of the map's width up to the middle of where it is seen, beside the second or over all of it
  seenAt() {
    if (!this.isBeside()) return 1 / 2;
    return this.addressState.compare < this.date ? 3 / 4 : 1 / 4;
  },

  _roomFor(view) {
    const {x, y} = this.map.getSize().multiplyBy(0.04);
    if (view === this.home) return this.room;
    const at = this.seenAt(); // beside a second map there is half of the width
    const width = this.map.getSize().x;
    return [y, x + width * Math.max(0, 1 - 2 * at), y, x + width * Math.max(0, 2 * at - 1)];
  },

  // the nearest zoom at which a view's extent is seen whole, beside what its room leaves free
  zoomFor(view, room = this._roomFor(view)) {
    const [width, height] = view.extent;
    const {x, y} = this.map.getSize();
    const [top, right, bottom, left] = this.roomBelow(room);
    const scale = Math.min((x - left - right) / width, (y - top - bottom) / height) * this.projection.unit;
    return Math.floor(Math.log2(Math.max(scale, 1e-6)) * L.Atlas.STEPS) / L.Atlas.STEPS;
  },

  // where the map's own middle is, when that of a view is in the middle of what its room leaves
  centreFor(view, zoom, room = this._roomFor(view)) {
    const [top, right, bottom, left] = this.roomBelow(room);
    const {projection} = L.CRS.albers({...this.projection, meridian: view.meridian ?? view.middle[1]});
    const aside = L.point(right - left, top - bottom).divideBy(2 ** (zoom + 1));
    return projection.unproject(projection.project(L.latLng(view.middle)).add(aside));
  },

  // bring what the keyboard's focus is on into view
  reveal(element, id) {
    if (!element.matches(":focus-visible")) return;
    this.map.getContainer().scrollTo(0, 0); // the browser scrolls to what has the focus; the map itself is to move
    this.uncover(element, id);
  },

  // bring a place's element into view: to the middle, or below it, where the date covers that
  uncover(element, id) {
    const {map} = this;
    if (this._isOpen(element)) return;
    map.setView(this.places.get(id).middle, map.getZoom(), {animate: false});
    if (!this._isOpen(element)) map.panBy([0, -map.getSize().y / 4], {animate: false});
  },

  // whether the middle of what is in the window of something on the map is seen, and not what lies over it
  _isOpen(element) {
    const container = this.map.getContainer();
    const [one, frame] = [element, container].map((each) => each.getBoundingClientRect());
    const x = (Math.max(one.left, frame.left) + Math.min(one.right, frame.right)) / 2;
    const y = (Math.max(one.top, frame.top) + Math.min(one.bottom, frame.bottom)) / 2;
    const hit = document.elementFromPoint(x, y);
    return one.width > 0 && container.contains(hit) && !hit.closest(".leaflet-control");
  },

  // whether the map stands where selecting what is selected would put it
  _isStandard() {
    const view = this.places.get(this.selected) ?? this.targetView ?? this.home;
    return this._lastShown.view === view && (this._flying || this._stands());
  },

  // the meridian that a view wants straight up, while the map stands there
  wantedMeridian() {
    return this._stands() ? this._lastShown.view.meridian : undefined;
  },

  // the middle to keep when the map turns: what was asked for while it stands there, though its edge kept it off
  middle() {
    return this._stands() ? this._lastShown.at : this.map.getCenter();
  },

  // the middle that the map has in place of this one, which its edge may keep it from
  within(at, zoom) {
    return this.map._limitCenter(L.latLng(at), zoom, this.map.options.maxBounds);
  },

  // whether the map is still where the last show put it; or where the edge kept it at another size, of which it is
  // told before it keeps it off anew
  _stands() {
    const {at, kept = at, waits} = this._lastShown;
    return waits || [this._sought(), kept, this._sought(kept)].some((middle) => this._isNear(middle));
  },

  // what was asked for, as far as the edge lets the map go there
  _sought(at = this._lastShown.at) {
    return this.within(at, this.map.getZoom());
  },

  // whether this is in the middle, but for a few pixels of rounding, at the zoom of the last show
  _isNear(middle) {
    const zoom = Math.max(this._lastShown.zoom, this.map.getMinZoom());
    const off = this.map.latLngToContainerPoint(middle).distanceTo(this.map.getSize().divideBy(2));
    return zoom === this.map.getZoom() && off < L.Atlas.ROUNDED;
  },

  // whether the map is there to the pixel, so that Leaflet need not draw all of it again
  _isAt(at, zoom) {
    if (!this.map._loaded || zoom !== this.map.getZoom()) return false;
    return this.map._getNewPixelOrigin(this.within(at, zoom)).equals(this.map.getPixelOrigin());
  },

  // what filled the map fills it again, when its size changes or the room beside its subject
  refit() {
    if (!this.map.getSize().y) return; // a sheet covers it whole
    const stands = this._flying || this._stands(); // another least zoom may move the map
    this._limitZoom();
    if (stands) this.show(this._lastShown.view, {animate: false});
  },

  // no farther out than where the whole is seen, or from where the map begins
  _limitZoom() {
    const least = Math.min(...[this.whole, this.home].map((view) => this.zoomFor(view)));
    this.map.options.maxZoom = Math.max(9, least + 4); // a small land is gone nearer to
    // else Leaflet zooms there itself, in the next frame, when something else has been shown
    if (this.map.getZoom() < least) this.map.setZoom(least, {animate: false});
    this.map.setMinZoom(least);
  },
});

L.Atlas.STEPS = 16; // steps of zoom from one to twice as near
L.Atlas.ROOM_FOR_TWO = 700; // pixels of the map's width from which two maps lie side by side
L.Atlas.ROUNDED = 4; // pixels by which a map that stands where it was sent may be off
L.Atlas.ROOM = [8, 8, 12, 8]; // pixels: where nothing lies on the map but the scale, which is left of the subject
