/*
 * L.Control.Projector: the map from edge to edge for a classroom's wall, steered by keys, a presenter's remote or fingers.
 *
 * P or mode=projector in the address begins it, P or Escape ends it. Letters grow with the window. The buttons on the
 * map are the mode's keys for fingers: data-key says which letter presses one, wherever it is. L hides and shows labels, R
 * gives back the step's map, number keys choose a zone outside lessons, ? tells the keys. A ring follows the pointer. Single keys act
 * in the mode and while the focus is on the map, and can be switched off: who dictates or types elsewhere meets none.
 */
L.Control.Projector = L.Class.extend({
  options: {
    letters: 16, // pixels of a letter that is once as large
    swipe: 50, // pixels that a finger moves aside, at least, to turn to another step
  },

  initialize(atlas, {zones, words}) {
    this.atlas = atlas;
    this.zones = zones;
    this.words = words;
    this.keys = new L.Dialog("keys");
    this.buttons = document.getElementById("projector-buttons");
    this.step = document.getElementById("step");
    this.ring = document.getElementById("ring");
    this.single = document.getElementById("keys-single"); // whether single letters and digits act
  },

  addTo() {
    for (const opener of document.querySelectorAll("[data-projects]")) {
      L.DomEvent.on(opener, "click", () => this._turn(true, {byHand: true}));
    }
    L.DomEvent.on(document.getElementById("projector-leave"), "click", () => this._turn(false));
    // a finger or a mouse takes no focus: Space and Enter stay those of the step
    L.DomEvent.on(document, "mousedown", (event) => {
      if (this._isOn() && event.target.closest(".projector-buttons, [data-key]")) event.preventDefault();
    });
    L.DomEvent.on(this.buttons, "click", ({target}) => {
      const {turns, key} = target.closest("button")?.dataset ?? {};
      if (turns) this.atlas.turn(Number(turns));
      if (key === "b") this.atlas.enter("blank");
    });
    L.DomEvent.on(document.getElementById("blank"), "click", () => this.atlas.leave("blank"));
    L.DomEvent.on(document, "pointermove", this._point, this);
    L.DomEvent.on(this.step, "pointerdown pointerup", this._swipe, this);
    L.DomEvent.on(window, "resize", () => this._isOn() && this._enlarge());
    L.DomEvent.on(document, "fullscreenchange", this._unfilled, this);
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
    atlas.leave("blank");
    if (on) atlas.enter("projector");
    else atlas.leave("projector");
    this.ring.hidden = true; // until the pointer moves
    if (!on) box.classList.remove("unlabelled");
    atlas.keep({mode: on ? "projector" : null});
    this._began ||= on; // whether a remote may begin it again
    if (on && byHand) this._fillScreen();
    if (!on && document.fullscreenElement) document.exitFullscreen();
    this._enlarge();
    if (!on && document.activeElement === document.body) box.focus({preventScroll: true});
    atlas.announce(on ? this.words.on : this.words.off);
    if (byHand && atlas.address() === "#mode=projector") this._press("m"); // nothing was chosen yet
  },

  // the browser may refuse, as where the page stands in a frame: the mode is there all the same
  _fillScreen() {
    if (document.fullscreenElement || navigator.userActivation?.isActive === false) return;
    document.documentElement.requestFullscreen?.().catch(() => {});
  },

  // Escape ends the mode with the full screen, but first what lies on top; a window that opens over it ends neither
  _unfilled() {
    const {atlas} = this;
    if (document.fullscreenElement || !document.hasFocus()) return;
    if (atlas.isIn("blank")) atlas.leave("blank");
    else if (!document.querySelector(L.Keymap.ON_TOP)) this._turn(false);
  },

  // names on the map and what stands below it in the letters of the mode's style sheet
  _enlarge() {
    const {fontSize} = getComputedStyle(document.documentElement);
    L.fitBand(this.step);
    this.atlas.map.invalidateSize({animate: false});
    this.atlas.enlarge(this._isOn() ? parseFloat(fontSize) / this.options.letters : 1);
  },

  _key(event) {
    const {atlas} = this;
    const {key, code} = event;
    if (atlas.isIn("blank")) {
      if (!L.Control.Projector.HELD.includes(key)) atlas.leave("blank");
      return true;
    }
    if (key === "F5") return this._begin();
    if (!this._isOn()) return this._single(event);
    if (key === "Escape") this._turn(false);
    else if ((key === " " || key === "Enter") && this._isFree(event.target)) atlas.turn(1);
    else if (code !== "Period") return this._single(event);
    else if (this.single.checked) this._press("b");
    return true;
  },

  // whether a key that presses what has the focus would press nothing
  _isFree(target) {
    return this.atlas.isIn("lesson") && !target.closest("a, button, input, summary, [role=button]");
  },

  // what a presenter's remote sends to begin: the mode is there again, and no reload ends its full screen
  _begin() {
    const {atlas} = this;
    const again = this._began && atlas.isIn("lesson");
    if (!this._isOn() && !again) return false;
    this._turn(true, {byHand: true});
    this._fillScreen();
    if (!atlas.isIn("lesson") && !atlas.isIn("quiz")) this._press("m");
    return true;
  },

  _single(event) {
    const {atlas} = this;
    const map = atlas.map.getContainer();
    if (!this.single.checked || !(this._isOn() || map.contains(event.target))) return false;
    const at = L.Keymap.at(event);
    if (event.key === "?") this.keys.open();
    else if (at === "p") this._turn(!this._isOn(), {byHand: true});
    else if (at === "n" && atlas.isIn("lesson")) this._press(at);
    else if (!this._isOn()) return false;
    else if (at === "l") map.classList.toggle("unlabelled");
    else if (at === "r") this._giveBack();
    else if (at in this.zones) return this._choose(this.zones[at]);
    else return this._press(at);
    return true;
  },

  // what a letter presses, if it is there
  _press(letter) {
    const button = document.querySelector(`[data-key="${letter}"]`);
    button?.click();
    return Boolean(button);
  },

  // in a lesson the map is the step's
  _choose(zone) {
    if (!this.atlas.offered && !this.atlas.isIn("lesson")) this.atlas.select(zone);
    return true;
  },

  // the map as the step shows it, or the whole, after it was dragged
  _giveBack() {
    const {atlas} = this;
    if (atlas.selected) atlas.select(null);
    atlas.show(atlas.targetView ?? atlas.home);
  },

  _point({clientX, clientY, pointerType}) {
    this.ring.hidden = !this._isOn() || pointerType === "touch";
    this.ring.style.translate = `${clientX}px ${clientY}px`;
  },

  // a finger that moves to the side over the step, where there is no map to drag
  _swipe({type, pointerType, clientX: x, clientY: y}) {
    if (pointerType === "mouse") return;
    const from = this._finger;
    this._finger = type === "pointerdown" ? {x, y} : null;
    if (type === "pointerdown" || !from) return;
    const aside = x - from.x;
    if (Math.abs(aside) < this.options.swipe || Math.abs(aside) < 2 * Math.abs(y - from.y)) return;
    this.atlas.turn(aside < 0 ? 1 : -1);
  },
});

L.Control.Projector.HELD = ["Shift", "Control", "Alt", "AltGraph", "Meta"]; // with other keys: alone they say nothing
