/*
 * L.Control.Legend: lists what the map of its date has and nothing else, and unfolds where there is room beside what
 * is looked at: on a wide screen while no place and no years are chosen. Once the reader has folded or unfolded it,
 * it stays so.
 */
L.Control.Legend = L.Class.extend({
  initialize(atlas) {
    this.atlas = atlas;
    this.legend = document.getElementById("legend");
    this.wide = window.matchMedia("(min-width: 75rem) and (min-height: 44rem)");
  },

  addTo() {
    const fold = () => {
      const {selected, filters, addressState} = this.atlas;
      this.legend.open = this.wide.matches && !selected && !filters.to && !addressState.lesson;
    };
    this.atlas.on("select filter", fold);
    this.atlas.on("date", this._list, this);
    this._list();
    L.DomEvent.on(this.legend.querySelector("summary"), "click", () => this.atlas.off("select filter", fold));
    return this;
  },

  _list() {
    const looks = new Set([...this.atlas.places].filter(([, {states}]) => states).map(([id]) => this.atlas.look(id)));
    for (const line of this.legend.querySelectorAll("[data-look]")) line.hidden = !looks.has(line.dataset.look);
    for (const line of this.legend.querySelectorAll("[data-during]"))
      line.hidden = !this.atlas.isDuring(...line.dataset.during.split(" "));
  },
});
