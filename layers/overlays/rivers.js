/*
 * L.Overlay.Rivers: rivers as one path, below the zones.
 */
L.Overlay.Rivers = L.Polyline.extend({
  initialize(atlas, {lines}) {
    const latlngs = atlas.topology.lines(lines);
    L.Polyline.prototype.initialize.call(this, latlngs, {className: "river", interactive: false, smoothFactor: 1});
  },
});
