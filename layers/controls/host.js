/*
 * L.Control.Host: what passes between the map and the page that has it in a frame.
 *
 * The page posts {type: "atlas:show", id}; it hears {type: "atlas:selected", id}, where id is null once
 * nothing is chosen, and {type: "atlas:height", height}, how many pixels the map had best have for its
 * width, which it may ask for once more by {type: "atlas:ask"}; and {type: "atlas:key", key, code, …}, a key that
 * the map has no use for. Anything else, from anybody else, is ignored. Nothing that is told is secret.
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
    window.addEventListener("keydown", (event) => this._key(event));
    this.atlas.on("select", ({id}) => {
      this._tell({type: "atlas:selected", id});
      this._measure();
    });
    this._measure();
    return this;
  },

  _hear({source, data}) {
    if (source !== window.parent) return;
    if (data?.type === "atlas:ask") this._tell({type: "atlas:height", height: this._height});
    if (data?.type === "atlas:show" && this.atlas.places.has(data.id)) this.atlas.select(data.id);
  },

  // slides are turned by keys that would otherwise end in the map; what moves the focus, works what has it or scrolls the
  // card that it is in does not leave
  _key({key, code, keyCode, shiftKey, altKey, ctrlKey, metaKey, defaultPrevented, target}) {
    const uses = {
      "input, select": /./,
      "a, button, summary": /^( |Enter)$/,
      article: /^( |Page.*|Home|End|Arrow(Up|Down))$/,
    };
    const works = Object.entries(uses).some(([one, keys]) => target.closest?.(one) && keys.test(key));
    if (defaultPrevented || altKey || ctrlKey || metaKey || works || ["Tab", "Shift"].includes(key)) return;
    this._tell({type: "atlas:key", key, code, keyCode, shiftKey});
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
