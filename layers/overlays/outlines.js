/*
 * L.Overlay.Outlines: zones in outlines that were theirs in a time, each drawn in it and hatched as its zone is then; and
 * parts of a republic that have a status of their own.
 * They lie over the zones, which are what a reader selects, and are a step's own or pale as those are.
 */
L.Overlay.Outlines = L.Areas.extend({
  initialize(atlas, outlines) {
    const className = (id) => {
      const {of, look, during, certainty} = outlines[id];
      if (!atlas.isDuring(...during)) return "zone outlined none";
      const isIn = (ids) => of.some((zone) => ids?.has(zone));
      const state = `${isIn(atlas.staged) ? " own" : ""}${isIn(atlas.withContent) ? "" : " no-content"}`;
      return `zone outlined status-${look ?? atlas.look(of[0])} ${certainty}${state}`;
    };
    L.Areas.prototype.initialize.call(this, atlas, "outlines", {className, interactive: false});
  },

  onAdd(map) {
    L.Areas.prototype.onAdd.call(this, map);
    this.atlas.on("date filter stage", this.restyle, this);
  },

  onRemove(map) {
    this.atlas.off("date filter stage", this.restyle, this);
    L.Areas.prototype.onRemove.call(this, map);
  },
});
