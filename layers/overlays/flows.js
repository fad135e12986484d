/*
 * L.Overlay.Flows: what moved between places, as curves that point the way.
 *
 * A flow is drawn while it, a place that it begins or ends in, a theme or a paragraph
 * of it is chosen; in a lesson, while its step speaks of it. Those of a place have a key on the map: a few are drawn with
 * the key's letters on them, of many each as one points to it there. Its dashes say of what family its themes are.
 */
L.Overlay.Flows = L.LayerGroup.extend({
  options: {
    steps: 48, // straight pieces of a curve
    few: 5, // flows that are told apart when all are drawn
    lettered: 0.4, // part of the way at which a flow has its letter at most
    margin: 16, // pixels between a letter and the edge of the map
  },

  // bend: how far a curve leaves the straight line, as a part of its length
  initialize(atlas, {flows, bend}) {
    this.atlas = atlas;
    this.flows = flows;
    L.LayerGroup.prototype.initialize.call(this, [], {bend});
  },

  onAdd(map) {
    this._key = L.DomUtil.create("ul", "flow-key", map.getContainer().parentNode);
    this._key.dataset.hiddenIn = "projector lesson quiz";
    this._key.dataset.covers = "";
    this.atlas.on("select filter highlight", this._draw, this);
    map.on("viewreset", this._bend, this);
    map.on("moveend", this._reletter, this);
    this._list([]);
  },

  _draw() {
    this.clearLayers();
    const {selected, filters, highlighted, withContent, addressState} = this.atlas;
    const flows = Object.keys(this.flows).filter((id) => withContent.has(id) || highlighted.has(id));
    const own = flows.filter((id) => this.flows[id].ends.includes(selected));
    const few = own.length <= this.options.few;
    this._list(own);
    for (const id of flows) {
      const themed = filters.themes && !addressState.lesson && !selected;
      const wanted = id === selected || (few && own.includes(id)) || highlighted.has(id) || themed;
      if (wanted) this._flow(id, own.indexOf(id));
    }
    this._tell();
  },

  // where the curves run, for their names
  _tell() {
    const curves = this.getLayers().filter(({line}) => line);
    this.atlas.setCurves(curves.map((curve) => [curve.flow, curve.getLatLngs()]));
  },

  _flow(id, number) {
    const {line, family} = this.flows[id];
    const curve = L.polyline(this._curve(line), {className: `flow ${family}-flow`, noClip: true, smoothFactor: 0});
    Object.assign(curve, {line, flow: id});
    this.addLayer(curve);
    this.atlas.opens(curve.getElement(), id);
    if (number < 0) return;
    curve.letter = new L.Pinned(this._lettered(curve), "flow-letter", this._letter(number));
    this.addLayer(curve.letter);
  },

  // where a curve has its letter: as far along it as can be seen, that those which begin together are told apart
  _lettered(curve) {
    const {map} = this.atlas;
    const {steps, lettered, margin} = this.options;
    const window = L.bounds([margin, margin], map.getSize().subtract([margin, margin]));
    const begun = curve.getLatLngs().slice(0, Math.round(lettered * steps) + 1);
    return begun.findLast((at) => window.contains(map.latLngToContainerPoint(at))) ?? begun[0];
  },

  _reletter() {
    this.eachLayer((curve) => curve.letter?.setLatLng(this._lettered(curve)));
  },

  // the flows of what is chosen by name, each a button that opens its card and shows it while one points to it
  _list(ids) {
    this._key.hidden = !ids.length;
    const many = ids.length > this.options.few;
    const rows = ids.map((id, number) => {
      const row = L.DomUtil.create("li", "");
      const button = L.DomUtil.create("button", "", row);
      L.DomUtil.create("b", "", button).textContent = this._letter(number);
      button.append(this.atlas.places.get(id).name);
      this.atlas.opens(button, id, {fly: true});
      if (many) {
        L.DomEvent.on(button, "mouseenter focus", () => {
          this.clearLayers();
          this._flow(id, number);
        });
      }
      return row;
    });
    this._key.replaceChildren(...rows);
  },

  _letter(number) {
    return String.fromCharCode("a".charCodeAt(0) + number);
  },

  // another meridian straight up bends the curves anew
  _bend() {
    this.eachLayer((curve) => curve.line && curve.setLatLngs(this._curve(curve.line)));
    this._tell();
    this._reletter();
  },

  // a quadratic curve on the map, whatever its projection makes of the straight line
  _curve(line) {
    const {projection} = this.atlas.map.options.crs;
    const [from, to] = line.map((at) => projection.project(L.latLng(at)));
    const way = to.subtract(from);
    const up = way.x < 0 ? -1 : 1; // curves bulge to the north, over the land they cross
    const aside = L.point(-way.y, way.x).multiplyBy(this.options.bend * up);
    const middle = from.add(way.divideBy(2)).add(aside);
    return Array.from({length: this.options.steps + 1}, (_, step) => {
      const t = step / this.options.steps;
      const point = from
        .multiplyBy((1 - t) ** 2)
        .add(middle.multiplyBy(2 * t * (1 - t)))
        .add(to.multiplyBy(t ** 2));
      return projection.unproject(point);
    });
  },
});
