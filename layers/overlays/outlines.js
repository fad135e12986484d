/*
 * L.Overlay.Outlines: zones in outlines that were theirs in a time, each drawn in it and hatched as its zone is then; and
 * parts of a republic that have a status of their own.
 * They lie over the zones, which are what a reader selects.
 */
L.Overlay.Outlines = L.Areas.extend({
  initialize(atlas, outlines) {
    const className = (id) => {
      const {of, look, during, certainty} = outlines[id];
      return atlas.isDuring(...during)
        ? `zone outlined status-${look ?? atlas.look(of)} ${certainty}`
        : "zone outlined none";
    };
    L.Areas.prototype.initialize.call(this, atlas, "outlines", {className, interactive: false});
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
