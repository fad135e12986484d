/*
 * L.Control.Legend: unfolds the legend where there is room beside what is looked at: on a wide
 * screen while no place and no years are chosen. Once the reader has folded or unfolded it, it stays so.
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
    L.DomEvent.on(this.legend.querySelector("summary"), "click", () => this.atlas.off("select filter", fold));
    return this;
  },
});
