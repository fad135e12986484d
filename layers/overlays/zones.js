/*
 * L.Overlay.Zones: the zones, hatched by their status on the map's date and outlined by certainty; where there
 * is no conflict yet, or none any more, a zone is a dotted line.
 */
L.Overlay.Zones = L.Areas.extend({
  initialize(atlas, certainty) {
    // where another outline shows what the zone is, its own is dotted
    const look = (id) => (atlas.isOutlined(id) ? "quiet" : atlas.look(id));
    const className = (id) => `zone status-${look(id)} ${certainty[id]}`;
    L.Areas.prototype.initialize.call(this, atlas, "zones", {className});
  },

  onAdd(map) {
    L.Areas.prototype.onAdd.call(this, map);
    this.atlas.on("date", this.restyle, this);
  },

  onRemove(map) {
    this.atlas.off("date", this.restyle, this);
    L.Areas.prototype.onRemove.call(this, map);
  },
});
