/*
 * L.Control.Unread: says what of an address was not understood, until the reader chooses a place or touches the map
 * or what lies on it.
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

  addTo() {
    this.atlas.on("address", ({unread}) => this._tell(unread));
    this.atlas.on("select", () => this._tell([]));
    // by hand: when the page lays itself out, the map moves too; what has the focus beside the map may lie below the line
    L.DomEvent.on(this.line.parentNode, "pointerdown wheel keydown focusin", () => this._tell([]));
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
