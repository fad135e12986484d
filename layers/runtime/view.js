/*
 * The atlas's map and its views: what it is made of, where it looks, and how it stays there.
 *
 *     atlas.show(atlas.places.get("abkhazia"));  // so that its extent fills the map
 *     atlas.show(atlas.home, {animate: false});
 *
 * A view is {middle, extent} with the extent in metres, or {middle, zoom}.
 */
L.Atlas.include({
  _initializeView(container, bounds) {
    this.still = window.matchMedia("(prefers-reduced-motion: reduce)"); // whether the reader wants no motion
    this._lastShown = null; // where the last show put the map: {at, zoom, view}
    this._flying = false; // whether the map is on its way there
    this.map = L.map(container, {
      crs: L.CRS.albers(this.projection),
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
    this.show(this.home, {animate: false});
  },

  // move the map so that a view's extent fills it, at most `closest`
  show(view, {animate = !this.still.matches} = {}) {
    const {middle, extent, closest = 7.5} = view;
    const zoom = view.zoom ?? Math.min(closest, this.zoomFor({extent}));
    this._lastShown = {at: L.latLng(middle), zoom, view};
    this._flying = animate;
    if (animate) this.map.flyTo(middle, zoom, {duration: 0.7});
    else this.map.setView(middle, zoom, {animate: false});
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
  },

  // draw letters this many times as large
  enlarge(times) {
    this.enlargement = times;
    this.fire("enlarge");
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

  _settled() {
    this._flying = false;
    this._write();
  },

  // whether the map stands where selecting what is selected would put it
  _isStandard() {
    const view = this.places.get(this.selected) ?? this.targetView ?? this.home;
    return this._lastShown.view === view && (this._flying || this._stands());
  },

  // whether the map is still where the last show put it, but for a few pixels of rounding
  _stands() {
    const {at, zoom} = this._lastShown;
    const off = this.map.latLngToContainerPoint(at).distanceTo(this.map.getSize().divideBy(2));
    return zoom === this.map.getZoom() && off < 4;
  },

  // when the map's size changes, what filled it fills it again
  _fit() {
    if (!this.map.getSize().y) return; // a sheet covers it whole
    const stands = this._stands(); // another least zoom may move the map
    this.map.setMinZoom(this.zoomFor(this.home) - 0.25);
    if (stands) this.show(this._lastShown.view, {animate: false});
  },
});
