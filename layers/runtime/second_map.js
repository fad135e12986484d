/*
 * The same map on another date, over the first and always where that is.
 *
 *     const other = atlas.onDate("1994");
 *     other.look("hill");
 *     other.map.remove();
 *
 * It is an atlas that shares everything with the first but its date, its map and what is drawn there, each layer once
 * more. What is selected or filtered in the first is so in it; nothing reaches it, by pointer or by key.
 *
 * In a lesson, where there is room, the two lie side by side, the earlier on the left, each with all of what is shown.
 */
L.Atlas.include({
  onDate(date) {
    const {map: first} = this;
    const box = L.DomUtil.create("div", "atlas second", first.getContainer());
    box.inert = true;
    const map = L.map(box, {...L.Atlas.SECOND, crs: first.options.crs, renderer: new L.PanningRenderer()});
    const own = {_events: {}, _firingCount: 0, classNames: new Map(), markerPoints: new Map(), curves: new Map()};
    const other = Object.assign(Object.create(this), own, {map, date});
    this._keepTogether(first, map, box);
    map.setView(this.seenCentre(), first.getZoom());
    for (const [name, Overlay] of Object.entries(L.Overlay)) {
      if (name !== "Flows") map.addLayer(new Overlay(other, L.island(name.toLowerCase()))); // these have no date
    }
    const events = "select filter highlight stage enlarge insets layers covers";
    const tell = (event) => other.fire(event.type, event);
    this.on(events, tell);
    map.on("unload", () => {
      this.off(events, tell);
      box.remove();
    });
    other.fire("filter", {withContent: this.withContent});
    other.fire("highlight");
    return other;
  },

  // the middle of what is seen of the first map
  seenCentre() {
    const {x, y} = this.map.getSize();
    return this.map.containerPointToLatLng([x * this.seenAt(), y / 2]);
  },

  // a drag takes the second map along; while the first changes its scale the second is away
  _keepTogether(first, second, box) {
    const hide = () => (box.style.visibility = "hidden");
    const drag = () => {
      if (first.getZoom() !== second.getZoom()) return;
      second._rawPanBy(second.latLngToContainerPoint(this.seenCentre()).subtract(second.getSize().divideBy(2)));
      second.fire("move");
    };
    const stand = ({type}) => {
      resize();
      if (type === "viewreset") second._resetView(this.seenCentre(), first.getZoom(), true);
      else second.setView(this.seenCentre(), first.getZoom(), {animate: false});
      box.style.visibility = "";
    };
    const resize = () => {
      const beside = this.isBeside();
      box.classList.toggle("beside", beside);
      box.classList.toggle("left", this.addressState.compare < this.date);
      if (beside) box.dataset.covers = "";
      else delete box.dataset.covers;
      second.invalidateSize({animate: false});
    };
    resize();
    const listeners = {zoomstart: hide, move: drag, moveend: stand, viewreset: stand, resize};
    first.on(listeners);
    second.on("unload", () => first.off(listeners));
  },
});

L.Atlas.SECOND = {
  attributionControl: false,
  zoomControl: false,
  keyboard: false,
  zoomSnap: 0,
  minZoom: -9,
  zoomAnimation: false,
  fadeAnimation: false,
};
