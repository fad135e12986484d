/*
 * L.Control.Gestures: in a frame, wheel and one finger move the page around the map; Ctrl and wheel,
 * or two fingers, move the map. Who tries the other way is told for a moment. Where the map has the
 * whole screen it has wheel and fingers to itself.
 */
L.Control.Gestures = L.Class.extend({
  options: {
    told: 1600, // milliseconds for which the hint is there
    slack: 12, // pixels that a resting finger may move
  },

  initialize(atlas, words) {
    this.words = words;
    this.hint = document.getElementById("hint");
  },

  addTo(map) {
    if (window.parent === window) return this;
    this.box = map.getContainer();
    // before Leaflet hears of them
    const early = {capture: true, passive: true};
    this.box.addEventListener("wheel", (event) => this._wheel(event), early);
    this.box.addEventListener("touchstart", (event) => this._touch(event), early);
    this.box.addEventListener("touchmove", (event) => this._moved(event), early);
    for (const change of ["resize", "fullscreenchange"]) window.addEventListener(change, () => this._share());
    this._share();
    return this;
  },

  // whether the page has its part of wheel and fingers
  _share() {
    const {innerWidth, innerHeight, screen} = window;
    // one that is higher than the screen lies in a page that scrolls
    const fills = innerWidth >= screen.width && Math.abs(innerHeight - screen.height) < 2;
    this.shared = !document.fullscreenElement && !fills;
    this.box.classList.toggle("shared", this.shared);
  },

  _wheel(event) {
    if (!this.shared || event.ctrlKey || event.metaKey) return;
    event.stopPropagation();
    this._tell(/^(Mac|iP)/.test(navigator.platform) ? this.words.wheel_mac : this.words.wheel);
  },

  _touch(event) {
    if (!this.shared) return;
    this.hint.hidden ||= event.touches.length > 1;
    if (event.touches.length > 1) return;
    event.stopPropagation();
    this.from = L.point(event.touches[0].clientX, event.touches[0].clientY);
  },

  _moved({touches}) {
    if (!this.shared || touches.length > 1) return;
    const way = L.point(touches[0].clientX, touches[0].clientY).distanceTo(this.from);
    if (way > this.options.slack) this._tell(this.words.fingers);
  },

  _tell(text) {
    this.hint.textContent = text;
    this.hint.hidden = false;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.hint.hidden = true;
    }, this.options.told);
  },
});
