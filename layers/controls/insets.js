/*
 * L.Control.Insets: what the home view is too coarse for, larger: each a map of its own with a letter, which its frame on
 * the map has too, and a button that takes the reader there; what is clicked in it is chosen.
 *
 * They lie on the map where nothing of its subject is, while it stands at home; where the pane has no room for them they
 * are thumbnails above the list of places.
 */
L.Control.Insets = L.Class.extend({
  options: {
    stays: 0.3, // steps of zoom from home up to which they stay
    bar: 0.26, // part of an inset's width that its scale bar has at most
    thumbnail: [124, 108], // pixels
  },

  initialize(atlas, {insets, layouts, words}) {
    this.atlas = atlas;
    this.insets = insets;
    this.layouts = layouts;
    this.words = words;
    this.box = L.DomUtil.create("div", "insets");
    this.box.dataset.hiddenIn = "lesson quiz compare";
    this.frames = L.layerGroup(insets.flatMap((inset, index) => this._frame(inset, index)));
  },

  addTo(map) {
    this._lay();
    this.atlas.show(this.atlas.home, {animate: false});
    map.on("resize", this._lay, this);
    map.on("zoomend", this._show, this);
    this.atlas.on("address", this._show, this);
    this.atlas.on("select", () => L.painted(() => this._show())); // its card is seen first
    this.atlas.on("mode", this._lay, this);
    this.atlas.on("filter", this._look, this);
    this.atlas.on("date", () => requestAnimationFrame(() => this._look())); // once the map itself has
    // thumbnails have their room in the list before it is seen
    this.atlas.on("read", () => !this.layout && document.getElementById("places").prepend(this.box));
    // the map itself is seen first, with its names
    this.atlas.once("address", () => {
      const {room} = this.atlas;
      this._lay(); // the list of places is there now, and the map's date
      if (this.atlas.room !== room) this.atlas.refit();
      L.painted(() => this._fill());
    });
    return this;
  },

  // choose the first layout that has room for the insets beside the subject, or thumbnails
  _lay() {
    const {map} = this.atlas;
    const {x, y} = map.getSize();
    if (!y) return; // a sheet covers the map
    const before = this.layout;
    // a quiz has the whole pane for its map, and so has a wall, where nobody could read an inset's names
    const bare = ["quiz", "projector"].some((mode) => this.atlas.isIn(mode)) || !this.insets.length;
    const layouts = bare ? [] : this.layouts;
    const found = layouts.find((one) => x >= one.from[0] && y >= one.from[1] && this._isClear(one));
    this.layout = found?.boxes.length ? found : null;
    this.atlas.leaveRoom(found?.room ?? L.Atlas.ROOM);
    if (this.layout !== before || !this.box.parentNode) {
      if (this.layout) map.getContainer().after(this.box);
      else document.getElementById("places")?.prepend(this.box);
      this.box.classList.toggle("on-map", Boolean(this.layout));
      this.box.replaceChildren(...this.insets.map((inset, index) => this._button(inset, index)));
      if (this.paths) this._fill();
      this.shown = null; // names on the map keep off them from now on
    }
    this._show();
  },

  // whether the home view can stand beside the insets, and nothing of what it shows whole would lie under one
  _isClear({room, boxes}) {
    const {home, map, topology} = this.atlas;
    const zoom = this.atlas.zoomFor(home, room);
    if (!this._isInReach(room, zoom)) return false;
    const [top, right, bottom, left] = this.atlas.roomBelow(room);
    const {x, y} = map.getSize();
    const scale = 2 ** zoom;
    const size = [x + left - right, y + top - bottom]; // its middle is that of what the room leaves
    const subject = new L.SmallMap(this.atlas, {...home, size, scale});
    const areas = [...topology.areas("republics", {coarse: true}), ...topology.areas("zones", {coarse: true})];
    const rings = areas.flatMap(([id, polygons]) => (home.runsOff.includes(id) ? [] : polygons.flat()));
    const frames = boxes.slice(0, this.insets.length).map(([side, aside, below, width, height]) => {
      const west = side === "left" ? aside : x - aside - width;
      return L.bounds([west, y - below - height], [west + width, y - below]);
    });
    return !rings.some((ring) => {
      const points = ring.map((at) => subject.point(at));
      const all = L.bounds(points);
      return frames.some((frame) => frame.overlaps(all) && L.PolyUtil.clipPolygon(points, frame).length);
    });
  },

  // whether the map can stand where the home view beside such a room wants it, or its edge keeps it from there
  _isInReach(room, zoom) {
    const {home, map, projection, edge} = this.atlas;
    const crs = L.CRS.albers({...projection, meridian: home.meridian});
    const middle = crs.latLngToPoint(L.latLng(this.atlas.centreFor(home, zoom, room)), zoom);
    const half = map.getSize().divideBy(2);
    const {x, y} = edge.offset(L.bounds(middle.subtract(half), middle.add(half)), zoom, crs);
    return Math.hypot(x, y) < L.Atlas.ROUNDED;
  },

  _show() {
    const {map, selected, home, addressState, modes} = this.atlas;
    const away = Math.abs(map.getZoom() - this.atlas.zoomFor(home)) > this.options.stays;
    const hides = this.box.dataset.hiddenIn.split(" ");
    const busy = selected || addressState.lesson || hides.some((mode) => modes.has(mode));
    const shown = Boolean(this.layout && !away && !busy);
    this.box.hidden = Boolean(this.layout) && !shown;
    const [beside, above] = shown ? this.layout.scale : [0, 0];
    for (const [way, far] of Object.entries({beside, above})) {
      map.getContainer().style.setProperty(`--${way}`, `${far}px`); // the map's own scale
    }
    if (shown) this.frames.addTo(map).eachLayer((layer) => layer.bringToFront?.());
    else this.frames.remove();
    if (shown === this.shown) return;
    this.shown = shown;
    this.atlas.setInInsets(shown ? this.insets.flatMap(({zones}) => zones) : []);
  },

  // a frame on the map around what an inset shows, with its letter
  _frame({bounds: [west, south, east, north]}, index) {
    const along = (from, to) => Array.from({length: 13}, (_, i) => from + ((to - from) * i) / 12);
    const ring = [...along(west, east).map((lng) => [north, lng]), ...along(east, west).map((lng) => [south, lng])];
    const letter = L.DomUtil.create("b");
    letter.textContent = this._letter(index);
    letter.dataset.covers = "";
    return [
      L.polygon(ring, {className: "inset-frame", interactive: false, noClip: true}),
      new L.Pinned([north, west], "inset-letter", letter),
    ];
  },

  _letter(index) {
    return String.fromCharCode(65 + index);
  },

  // one after another, and between two a browser answers; whoever fills them anew meanwhile does so alone
  async _fill() {
    const paths = (this.paths = []);
    for (const [index, inset] of this.insets.entries()) {
      if (this.paths !== paths) return;
      this._draw(inset, index);
      this._look();
      await L.Beginning.pause();
    }
  },

  // where an inset lies: its side, pixels from there and from below, width, height
  _frameOf(index) {
    return this.layout?.boxes[index] ?? [null, 0, 0, ...this.options.thumbnail];
  },

  // an inset as the first picture has it: its room and its title alone
  _button(inset, index) {
    const button = L.DomUtil.create("button", "inset");
    const title = L.DomUtil.create("span", "inset-title", button);
    title.append(Object.assign(L.DomUtil.create("b"), {textContent: this._letter(index)}), ` ${inset.name}`);
    button.type = "button";
    button.setAttribute("aria-label", L.Util.template(this.words.go, inset));
    if (this.layout) {
      const [side, aside, below, width, height] = this._frameOf(index);
      button.dataset.covers = "";
      Object.assign(button.style, {
        [side]: `${aside}px`,
        bottom: `${below}px`,
        width: `${width}px`,
        height: `${height}px`,
      });
    }
    return button;
  },

  _draw(inset, index) {
    const {middle, extent} = inset;
    const [, , , width, height] = this._frameOf(index);
    const perMetre = Math.min(width / extent[0], height / extent[1]);
    const small = new L.SmallMap(this.atlas, {
      middle,
      meridian: middle[1],
      size: [width, height],
      scale: perMetre * this.atlas.projection.unit,
    });
    for (const part of ["ground", "republics", "waters", "zones", "outlines"]) {
      for (const [id, path] of small.draw(part, {coarse: false})) this._area(id, path);
    }
    const button = this.box.children[index];
    button.prepend(small.svg);
    if (this.layout) {
      button.lastChild.append(this._bar(perMetre, width * this.options.bar));
      for (const one of inset.names) this._name(small, one);
    }
    L.DomEvent.on(button, "click", ({target}) => {
      this.atlas.map.getContainer().focus(); // the button goes; the map is where the reader is
      if (target.dataset.of) this.atlas.select(target.dataset.of);
      else this.atlas.show(inset);
    });
  },

  // what is known by a pointer: its name, and that it can be chosen
  _area(id, path) {
    this.paths.push([id, path]);
    const place = this.atlas.places.get(id);
    if (!place) return;
    path.dataset.of = id;
    path.append(Object.assign(L.SVG.create("title"), {textContent: place.name}));
  },

  _name(small, {id, at, anchor = "middle", lead}) {
    const {x, y} = small.point(L.latLng(at));
    if (lead) {
      const end = small.point(L.latLng(lead));
      small.add("inset-lead", `M${x} ${y + 5}L${end.x} ${end.y}`);
    }
    const text = small.svg.appendChild(L.SVG.create("text"));
    const {kind} = document.getElementById(id).dataset;
    for (const [key, value] of Object.entries({x, y, "text-anchor": anchor, class: `inset-name of-${kind}`})) {
      text.setAttribute(key, value);
    }
    text.textContent = this.atlas.places.get(id).name;
    text.dataset.of = id;
  },

  // the longest round number of kilometres that the title has room for
  _bar(perMetre, most) {
    const metres = [5e5, 2e5, 1e5, 5e4, 2e4, 1e4, 5e3].find((one) => one * perMetre <= most) ?? 1e3;
    const bar = L.DomUtil.create("span", "inset-bar");
    bar.style.width = `${Math.round(metres * perMetre)}px`;
    bar.textContent = L.Util.template(this.words.bar, {length: metres / 1000});
    return bar;
  },

  // as the map has them on its date, and with its filters; what is so already is not drawn anew
  _look() {
    const {classNames, places, withContent} = this.atlas;
    for (const [id, path] of this.paths ?? []) {
      const look = `${classNames.get(id)}${places.has(id) && !withContent.has(id) ? " no-content" : ""}`;
      if (path.getAttribute("class") !== look) path.setAttribute("class", look);
    }
  },
});
