/*
 * L.Control.Unread: says what of an address was not understood, until the reader chooses a place or moves the map.
 */
L.Control.Unread = L.Class.extend({
  options: {
    longest: 60, // signs of an address that are shown
  },

  initialize(atlas, words) {
    this.atlas = atlas;
    this.words = words;
    this.line = document.getElementById("unread");
  },

  addTo(map) {
    this.atlas.on("address", ({unread}) => this._tell(unread));
    this.atlas.on("select", () => this._tell([]));
    // by hand: when the page lays itself out, the map moves too
    L.DomEvent.on(map.getContainer(), "pointerdown wheel keydown", () => this._tell([]));
    return this;
  },

  _tell(parts) {
    const {longest} = this.options;
    const all = parts.map(({raw}) => raw).join(", ");
    const text = all.length > longest ? `${all.slice(0, longest - 1)}…` : all;
    this.line.textContent = text && L.Util.template(this.words.told, {text});
    this.line.hidden = !text;
  },
});
