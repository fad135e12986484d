/*
 * L.Overlay.Ground: neighbouring land and the Caspian, below everything else.
 */
L.Overlay.Ground = L.Areas.extend({
  initialize(atlas) {
    const className = (id) => (id === "land" ? "ground land" : "ground sea");
    L.Areas.prototype.initialize.call(this, atlas, "ground", {className, interactive: false});
  },
});
