/*
 * L.Overlay.Republics: the fifteen republics, each in a tint that its neighbours lack.
 */
L.Overlay.Republics = L.Areas.extend({
  initialize(atlas, {tints}) {
    L.Areas.prototype.initialize.call(this, atlas, "republics", {className: (id) => `republic tint-${tints[id]}`});
  },
});
