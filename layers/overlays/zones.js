/*
 * L.Overlay.Zones: the zones, hatched by status and outlined by certainty.
 */
L.Overlay.Zones = L.Areas.extend({
  initialize(atlas, zones) {
    const className = (id) => `zone status-${zones[id].status} ${zones[id].certainty}`;
    L.Areas.prototype.initialize.call(this, atlas, "zones", {className});
  },
});
