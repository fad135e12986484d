/*
 * L.Overlay.Zones: the zones, hatched by their status on the map's date and outlined by certainty; where there
 * is no conflict yet, or none any more, a zone is a dotted line. Nearer, where a zone fills the map, its hatch is wider,
 * so that names on it can be read.
 */
L.Overlay.Zones = L.Areas.extend({
  options: {
    near: 5.5, // from this zoom on
    wider: 1.7, // so many times
  },

  initialize(atlas, {certainty, over}) {
    // where another outline shows what the zone is, its own is dotted
    this._look = (id) => (atlas.isOutlined(id) ? "quiet" : atlas.look(id));
    this.over = new Map(Object.entries(over)); // id of a zone on another: that one's id, and the tint below both
    // on the ground two zones of one look, one on the other, have one line around both
    const within = (id) => (this.over.has(id) && this._look(this.over.get(id)[0]) === this._look(id) ? " within" : "");
    const className = (id) => `zone status-${this._look(id)} ${certainty[id]}${within(id)}`;
    L.Areas.prototype.initialize.call(this, atlas, "zones", {className});
  },

  onAdd(map) {
    L.Areas.prototype.onAdd.call(this, map);
    this.grounds = this.getLayers().flatMap((area) => this._ground(area));
    this._zoom();
    this.atlas.on("date", this.restyle, this);
    map.on("zoomend", this._zoom, this);
  },

  onRemove(map) {
    map.off("zoomend", this._zoom, this);
    this.atlas.off("date", this.restyle, this);
    for (const {ground} of this.grounds) ground.remove();
    L.Areas.prototype.onRemove.call(this, map);
  },

  // a zone on another has its republic's tint below it: two hatches on each other cannot be told apart
  _ground(area) {
    if (!this.over.has(area.id)) return [];
    const [below, tint] = this.over.get(area.id);
    const look = {className: `zone-ground tint-${tint}`, stroke: false, interactive: false, smoothFactor: 0.6};
    const ground = L.polygon(area.getLatLngs(), look).addTo(this.atlas.map);
    area.getElement().before(ground.getElement());
    return {ground, area, below};
  },

  restyle() {
    L.Areas.prototype.restyle.call(this);
    for (const {ground, below} of this.grounds) {
      ground.getElement().classList.toggle("none", this._look(below) === "quiet");
    }
  },

  _zoom() {
    for (const {ground, area} of this.grounds) ground.setLatLngs(area.getLatLngs());
    const near = this.atlas.map.getZoom() >= this.options.near;
    const [hatches] = document.getElementsByClassName("hatches");
    hatches.classList.toggle("near", near);
    for (const pattern of hatches.querySelectorAll("pattern")) {
      const [turn] = pattern.getAttribute("patternTransform").split(" ");
      pattern.setAttribute("patternTransform", near ? `${turn} scale(${this.options.wider})` : turn);
    }
  },
});
