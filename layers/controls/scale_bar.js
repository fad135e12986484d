/*
 * L.Control.ScaleBar: Leaflet's scale, measured at the centre of the map, where it is true.
 */
L.Control.ScaleBar = L.Control.Scale.extend({
  initialize(atlas, words) {
    this.atlas = atlas;
    this.words = words;
    L.Control.Scale.prototype.initialize.call(this, {imperial: false, position: "bottomleft"});
  },

  onAdd(map) {
    const box = L.Control.Scale.prototype.onAdd.call(this, map);
    box.dataset.hiddenIn = "";
    this.atlas.on("enlarge", this._update, this);
    return box;
  },

  _update() {
    this.options.maxWidth = L.Control.ScaleBar.WIDEST * this.atlas.enlargement; // its figure has room in it
    const half = L.point(this.options.maxWidth / 2, 0);
    const centre = this._map.getSize().divideBy(2);
    const [west, east] = [centre.subtract(half), centre.add(half)].map((at) => this._map.containerPointToLatLng(at));
    this._updateScales(this._map.distance(west, east));
  },

  // as the page's language writes it; a browser's own words for units cost it 10 ms
  _updateMetric(widest) {
    const metres = this._getRoundNum(widest);
    const [words, length] = metres < 1000 ? [this.words.m, metres] : [this.words.km, metres / 1000];
    this._updateScale(this._mScale, L.Util.template(words, {length}), metres / widest);
  },
});

L.Control.ScaleBar.WIDEST = 130; // pixels, where letters are once as large
