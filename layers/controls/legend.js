/*
 * L.Control.Legend: what the map of its date has and nothing else, in a strip below the map, unfolded where the window is large; in a frame of another page it lies
 * folded on the map.
 */
L.Control.Legend = L.Class.extend({
  initialize(atlas) {
    this.atlas = atlas;
    this.legend = document.getElementById("legend");
    this.list = this.legend.querySelector("ul");
    this.wide = window.matchMedia("(min-width: 75rem) and (min-height: 44rem)");
  },

  addTo() {
    const fold = () => (this.legend.open = this.wide.matches && this.legend.parentNode.matches(".stage"));
    this.wide.addEventListener("change", fold);
    fold();
    this.atlas.on("date compare", this._list, this);
    this._list();
    new ResizeObserver(([list]) => this._stay(list)).observe(this.list);
    return this;
  },

  // the strip stays as high as it has been at its width: the map above it keeps its size from date to date
  _stay({borderBoxSize: [{inlineSize, blockSize}]}) {
    const stays = this.legend.parentNode.matches(".stage") && inlineSize === this.width;
    this.list.style.minHeight = stays ? `${blockSize}px` : "";
    this.width = inlineSize;
  },

  _list() {
    const lands = [...this.atlas.places].filter(([, {states}]) => states);
    const shown = [this.atlas, this.atlas.compared].filter(Boolean);
    const looks = new Set(shown.flatMap((atlas) => lands.map(([id]) => atlas.look(id))));
    for (const line of this.legend.querySelectorAll("[data-look]")) line.hidden = !looks.has(line.dataset.look);
    for (const line of this.legend.querySelectorAll("[data-during]"))
      line.hidden = !shown.some((atlas) => atlas.isDuring(...line.dataset.during.split(" ")));
  },
});
