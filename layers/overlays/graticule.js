/*
 * L.Overlay.Graticule: meridians and parallels as one path.
 */
L.Overlay.Graticule = L.Polyline.extend({
  initialize(atlas, {lines}) {
    L.Polyline.prototype.initialize.call(this, lines, {className: "graticule", interactive: false, smoothFactor: 1});
  },
});
