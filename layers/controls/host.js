/*
 * L.Control.Host: what passes between the map and the page that has it in a frame.
 *
 * The page posts {type: "atlas:show", id}; it hears {type: "atlas:selected", id}, where id is null once
 * nothing is chosen, and {type: "atlas:height", height}, how many pixels the map had best have for its
 * width. Anything else, from anybody else, is ignored. Nothing that is told is secret.
 */
L.Control.Host = L.Class.extend({
  options: {
    ratio: 0.62, // height of the map for its width
    least: 280, // pixels
    most: 720,
    card: 560, // on a narrow screen, while a card is open
    narrow: 448, // below this width, where the card lies below the map (card.css)
  },

  initialize(atlas) {
    this.atlas = atlas;
  },

  addTo() {
    if (window.parent === window) return this;
    this.atlas.leaveHistory(); // the page's reader goes back through pages, not through places
    window.addEventListener("message", (event) => this._hear(event));
    window.addEventListener("resize", () => this._measure());
    this.atlas.on("select", ({id}) => {
      this._tell({type: "atlas:selected", id});
      this._measure();
    });
    this._measure();
    return this;
  },

  _hear({source, data}) {
    if (source !== window.parent || data?.type !== "atlas:show") return;
    if (this.atlas.places.has(data.id)) this.atlas.select(data.id);
  },

  // from the width alone, so that a page which follows it comes to rest
  _measure() {
    const {ratio, least, most, card, narrow} = this.options;
    const width = window.innerWidth;
    if (!width) return;
    const open = this.atlas.selected && width < narrow ? card : least;
    const height = Math.round(Math.min(most, Math.max(open, width * ratio)));
    if (height === this._height) return;
    this._height = height;
    this._tell({type: "atlas:height", height});
  },

  _tell(message) {
    window.parent.postMessage(message, "*");
  },
});
