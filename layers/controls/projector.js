/*
 * L.Control.Projector: the map from edge to edge for a classroom's wall, steered by keys.
 *
 * P or mode=projector in the address begins it, P or Escape ends it. B blanks the screen, L hides and
 * shows labels, number keys choose a zone, ? tells the keys. A ring follows the pointer. Single keys act in the
 * mode and while the focus is on the map, and can be switched off: who dictates or types elsewhere meets none.
 */
L.Control.Projector = L.Class.extend({
  options: {
    enlarged: 1.6, // how many times as large letters are
  },

  initialize(atlas, {zones, words}) {
    this.atlas = atlas;
    this.zones = zones;
    this.words = words;
    this.keys = new L.Dialog("keys");
    this.blank = document.getElementById("blank");
    this.ring = document.getElementById("ring");
    this.single = document.getElementById("keys-single"); // whether single letters and digits act
  },

  addTo() {
    for (const opener of document.querySelectorAll("[data-projects]")) {
      L.DomEvent.on(opener, "click", () => this._turn(true, {byHand: true}));
    }
    L.DomEvent.on(document.getElementById("projector-leave"), "click", () => this._turn(false));
    L.DomEvent.on(this.blank, "click", () => this._darken(false));
    L.DomEvent.on(document, "pointermove", this._point, this);
    L.DomEvent.on(document, "fullscreenchange", () => {
      if (!document.fullscreenElement) this._turn(false);
    });
    this.atlas.keymap.bind("projector", (event) => this._key(event));
    this.atlas.on("address", ({mode}) => this._turn(mode === "projector"));
    return this;
  },

  _isOn() {
    return this.atlas.isIn("projector");
  },

  _turn(on, {byHand = false} = {}) {
    if (on === this._isOn()) return;
    const {atlas} = this;
    const box = atlas.map.getContainer();
    if (on) atlas.enter("projector");
    else atlas.leave("projector");
    this.ring.hidden = true; // until the pointer moves
    this.blank.hidden = true;
    if (!on) box.classList.remove("unlabelled");
    atlas.keep({mode: on ? "projector" : null});
    // the browser may refuse, as where the page stands in a frame: the mode is there all the same
    if (on && byHand) document.documentElement.requestFullscreen?.().catch(() => {});
    if (!on && document.fullscreenElement) document.exitFullscreen();
    atlas.map.invalidateSize({animate: false});
    atlas.enlarge(on ? this.options.enlarged : 1);
    if (!on && document.activeElement === document.body) box.focus({preventScroll: true});
    atlas.announce(on ? this.words.on : this.words.off);
  },

  _darken(dark) {
    this.blank.hidden = !dark;
  },

  _key(event) {
    if (event.key !== "Escape") return this._single(event);
    if (!this._isOn()) return false;
    if (this.blank.hidden) this._turn(false);
    else this._darken(false);
    return true;
  },

  _single(event) {
    const {atlas} = this;
    const map = atlas.map.getContainer();
    if (!this.single.checked || !(this._isOn() || map.contains(event.target))) return false;
    const at = L.Keymap.at(event);
    if (event.key === "?") this.keys.open();
    else if (at === "p") this._turn(!this._isOn(), {byHand: true});
    else if (!this._isOn()) return false;
    else if (at === "b") this._darken(this.blank.hidden);
    else if (at === "l") map.classList.toggle("unlabelled");
    else if (at in this.zones && !atlas.offered) atlas.select(this.zones[at]);
    else return false;
    return true;
  },

  _point({clientX, clientY}) {
    this.ring.hidden = !this._isOn();
    this.ring.style.translate = `${clientX}px ${clientY}px`;
  },
});
