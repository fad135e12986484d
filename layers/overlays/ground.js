/*
 * L.Overlay.Ground: neighbouring land and waters, below everything else.
 */
L.Overlay.Ground = L.Areas.extend({
  initialize(atlas, {seas}) {
    const className = (id) => `ground ${seas.includes(id) ? "sea" : "land"}`;
    L.Areas.prototype.initialize.call(this, atlas, "ground", {className, interactive: false});
  },
});
