/*
 * L.Control.Projector: the map from edge to edge for a classroom's wall, steered by keys.
 *
 * P or mode=projector in the address begins it, P or Escape ends it. B blanks the screen, L hides and
 * shows labels, number keys choose a zone, ? tells the keys. A ring follows the pointer.
 */
L.Control.Projector = L.Class.extend({
  options: {
    enlarged: 1.6, // how many times as large letters are
  },

  initialize(atlas, {zones, words}) {
    this.atlas = atlas;
    this.zones = zones;
    this.words = words;
    this.on = false;
    for (const id of ["blank", "ring", "keys"]) this[`_${id}`] = document.getElementById(id);
  },

  addTo() {
    for (const opener of document.querySelectorAll("[data-projects]")) {
      L.DomEvent.on(opener, "click", () => this._turn(true, {byHand: true}));
    }
    L.DomEvent.on(document.getElementById("projector-keys"), "click", () => this._keys.showModal());
    L.DomEvent.on(document, "pointermove", this._point, this);
    // before Escape closes a card and the map takes its keys
    document.addEventListener("keydown", (event) => this._key(event), true);
    L.DomEvent.on(document, "fullscreenchange", () => {
      if (!document.fullscreenElement && this.on) this._turn(false);
    });
    this.atlas.on("address", ({mode}) => this._turn(mode === "projector"));
    return this;
  },

  _turn(on, {byHand = false} = {}) {
    if (on === this.on) return;
    this.on = on;
    document.documentElement.classList.toggle("projector", on);
    this._ring.hidden = true; // until the pointer moves
    this._blank.hidden = true;
    if (!on) this.atlas.map.getContainer().classList.remove("unlabelled");
    this.atlas.enlarged = on ? this.options.enlarged : 1;
    this.atlas.keep({mode: on ? "projector" : null});
    // the browser may refuse, as where the page stands in a frame: the mode is there all the same
    if (on && byHand) document.documentElement.requestFullscreen?.().catch(() => {});
    if (!on && document.fullscreenElement) document.exitFullscreen();
    this.atlas.map.invalidateSize({animate: false});
    this.atlas.fire("enlarge");
    if (!on && document.activeElement === document.body) this.atlas.map.getContainer().focus({preventScroll: true});
    document.getElementById("news").textContent = on ? this.words.on : this.words.off;
  },

  _key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (document.querySelector("dialog[open]") || event.target.closest?.("input, select, textarea")) return;
    const key = event.key.toLowerCase();
    if (key === "p") this._turn(!this.on, {byHand: true});
    else if (key === "?") this._keys.showModal();
    else if (!this.on) return;
    else if (key === "escape" && !this._blank.hidden) this._blank.hidden = true;
    else if (key === "escape") this._turn(false);
    else if (key === "b") this._blank.hidden = !this._blank.hidden;
    else if (key === "l") this.atlas.map.getContainer().classList.toggle("unlabelled");
    else if (key in this.zones && !this.atlas.asked) this.atlas.select(this.zones[key]);
    else return;
    L.DomEvent.stop(event);
  },

  _point({clientX, clientY}) {
    this._ring.hidden = !this.on;
    this._ring.style.translate = `${clientX}px ${clientY}px`;
  },
});
