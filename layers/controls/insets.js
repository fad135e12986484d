/*
 * L.Control.Insets: small pictures of the Caucasus, the Fergana Valley and the Dniester below Siberia,
 * drawn from the map's own shapes; each is a button that takes the reader there. They are there
 * on wide screens while the whole is seen (insets.css), since nearer the map itself shows more.
 */
L.Control.Insets = L.Class.extend({
  options: {
    size: [144, 104], // pixels
    beyond: 0.75, // how much nearer than the whole the reader may be, in steps of zoom
  },

  initialize(atlas, {insets, words}) {
    this.atlas = atlas;
    this.box = L.DomUtil.create("div", "insets", atlas.map.getContainer().parentNode);
    this.box.dataset.hiddenIn = "projector lesson quiz";
    this.insets = insets;
    this.words = words;
  },

  addTo(map) {
    // once the map itself has been painted
    requestAnimationFrame(() => setTimeout(() => this._fill()));
    map.on("zoomend", this._show, this);
    this.atlas.on("select filter", this._show, this);
    this.atlas.on("date", () => requestAnimationFrame(() => this._restyle())); // once the map itself has
    this._show();
    return this;
  },

  _show() {
    const {map, selected, home} = this.atlas;
    this.box.hidden = Boolean(selected) || map.getZoom() > this.atlas.zoomFor(home) + this.options.beyond;
  },

  _fill() {
    const areas = ["ground", "republics", "waters", "zones", "outlines"].flatMap((name) => [
      ...this.atlas.topology.areas(name, {coarse: true}),
    ]);
    this.areas = areas.map(([id, polygons]) => ({
      id,
      rings: polygons.flat().map((ring) => ({ring, bounds: L.latLngBounds(ring)})),
    }));
    this.box.append(...this.insets.map((inset) => this._inset(inset)));
  },

  _restyle() {
    for (const path of this.box.querySelectorAll("path"))
      path.setAttribute("class", this.atlas.classNames.get(path.dataset.shape));
  },

  _inset(inset) {
    const button = L.DomUtil.create("button", "inset");
    button.type = "button";
    button.setAttribute("aria-label", L.Util.template(this.words.go, inset));
    button.append(this._picture(inset), Object.assign(L.DomUtil.create("span"), {textContent: inset.name}));
    L.DomEvent.on(button, "click", () => {
      this.atlas.show(inset);
      this.atlas.map.getContainer().focus(); // the button goes; the map is where the reader is
    });
    return button;
  },

  // the shapes around an inset, in the projection with its own meridian
  _picture({middle: [latitude, longitude], extent}) {
    const [width, height] = this.options.size;
    const {projection} = L.CRS.albers({...this.atlas.projection, meridian: longitude});
    const centre = projection.project(L.latLng(latitude, longitude));
    const scale = 0.94 * Math.min(width / extent[0], height / extent[1]) * this.atlas.projection.unit;
    const frame = L.bounds([-2, -2], [width + 2, height + 2]);
    const svg = L.SVG.create("svg");
    svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    svg.setAttribute("aria-hidden", "true");
    const reach = L.latLngBounds(
      [
        [-1, -1],
        [-1, 1],
        [1, -1],
        [1, 1],
      ].map(([x, y]) => projection.unproject(centre.add([(x * width) / scale / 2, (y * height) / scale / 2]))),
    ).pad(0.2);
    const drawn = ({ring}) => {
      const points = ring.map((at) => {
        const {x, y} = projection.project(at).subtract(centre).multiplyBy(scale);
        return L.point(x + width / 2, height / 2 - y);
      });
      return L.PolyUtil.clipPolygon(L.LineUtil.simplify(points, 0.5), frame);
    };
    for (const {id, rings} of this.areas) {
      const seen = rings.filter(({bounds}) => reach.intersects(bounds)).map(drawn);
      const path = L.SVG.create("path");
      path.dataset.shape = id;
      path.setAttribute("class", this.atlas.classNames.get(id));
      path.setAttribute(
        "d",
        L.SVG.pointsToPath(
          seen.filter((points) => points.length > 2),
          true,
        ),
      );
      if (seen.length) svg.append(path);
    }
    return svg;
  },
});
