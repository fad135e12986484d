/*
 * L.Overlay.Waters: lakes and the Aral Sea, over the republics they lie in.
 */
L.Overlay.Waters = L.Areas.extend({
  initialize(atlas) {
    L.Areas.prototype.initialize.call(this, atlas, "waters", {className: () => "water", interactive: false});
  },
});
