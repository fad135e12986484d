/*
 * L.Overlay.Zones: the zones, hatched by their status on the map's date and outlined by certainty; where there
 * is no conflict yet, or none any more, a zone is a dotted line.
 */
L.Overlay.Zones = L.Areas.extend({
  initialize(atlas, certainty) {
    const className = (id) => `zone status-${atlas.look(id)} ${certainty[id]}`;
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
