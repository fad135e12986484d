/*
 * L.Overlay.Labels: names inside the shapes.
 *
 * A label is shown where its shape has room for it at this zoom and no earlier label is in the
 * way, and no mark; republics come first, then the roomier before the narrower.
 */
L.Overlay.Labels = L.Layer.extend({
  options: {
    overhang: 1.5, // how much wider than the widest circle inside its shape a label may be
    mark: 18, // pixels of a mark that a label must not lie on
    places: 4.25, // from this zoom on places have names
    beside: 10, // pixels between a place and its name
    gap: 3, // pixels left free on either side of a label
    shifts: [0, 0.6, -0.6, 1.1, -1.1], // heights that a label may move down or up to find room
  },

  initialize(atlas, {labels}) {
    this.atlas = atlas;
    const rank = ({kind, room}) => (kind === "republic" ? 1e9 : 0) + room;
    this.labels = [...labels].sort((one, other) => rank(other) - rank(one));
  },

  onAdd(map) {
    this._list = L.DomUtil.create("div", "labels leaflet-zoom-hide", map.createPane("labels"));
    for (const label of this.labels) {
      label.element = L.DomUtil.create("div", `label ${label.kind}-label`, this._list);
      label.element.textContent = label.name;
      label.element.setAttribute("aria-hidden", "true"); // the shape itself says its name
    }
    map.on("zoomend viewreset", this._place, this);
    this.atlas.on("filter", this._place, this);
    this._place();
  },

  onRemove(map) {
    map.off("zoomend viewreset", this._place, this);
    this.atlas.off("filter", this._place, this);
    this._list.remove();
  },

  _place() {
    const metres = this.atlas.metres();
    const half = this.options.mark / 2;
    const taken = [...this.atlas.marked.values()].map((at) => L.bounds(at.subtract([half, half]), at.add([half, half])));
    for (const label of this.labels) {
      const room = (2 * label.room) / metres;
      label.element.style.fontSize = `${this._size(label.kind, room)}px`;
      const box = this.atlas.gone.has(label.id) ? null : this._boxOf(label, room, taken);
      label.element.classList.toggle("fits", Boolean(box));
      if (!box) continue;
      taken.push(box);
      L.DomUtil.setPosition(label.element, box.min.add([this.options.gap, 0]));
    }
  },

  // where a label can lie: at its point, or a line or less above or below it, or nowhere
  _boxOf(label, room, taken) {
    const {offsetWidth: width, offsetHeight: height} = label.element;
    if (label.kind === "place") return this._boxBeside(label, width, height, taken);
    if (width > room * this.options.overhang) return null;
    const corner = this._map.latLngToLayerPoint(label.at).subtract([width / 2 + this.options.gap, height / 2]).round();
    const corners = this.options.shifts
      .filter((shift) => Math.abs(shift) * height < room / 3)
      .map((shift) => corner.add([0, Math.round(shift * height)]));
    return this._free(corners, width, height, taken);
  },

  // a place's name stands beside, above or below its mark, once the reader is near enough
  _boxBeside(label, width, height, taken) {
    if (this._map.getZoom() < this.options.places) return null;
    const at = this.atlas.marked.get(label.id) ?? this._map.latLngToLayerPoint(label.at);
    const {beside, gap} = this.options;
    const shifts = [
      [beside, -height / 2],
      [-beside - width - 2 * gap, -height / 2],
      [-width / 2, -beside - height],
      [-width / 2, beside],
    ];
    const corners = shifts.map((shift) => at.add(shift).round());
    return this._free(corners, width, height, taken);
  },

  // the first box at one of these corners that lies on nothing
  _free(corners, width, height, taken) {
    return corners
      .map((corner) => L.bounds(corner, corner.add([width + 2 * this.options.gap, height])))
      .find((box) => !taken.some((other) => other.overlaps(box)));
  },

  // roomy shapes get larger letters, within what is still a label
  _size(kind, room) {
    return kind === "republic" ? Math.max(11.5, Math.min(26, room / 9)) : Math.max(12, Math.min(16, room / 8));
  },
});
