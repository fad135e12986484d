/*
 * L.Control.Legend: what the map of its date has and nothing else, in a strip below the map, unfolded where the window is
 * large; in a frame of another page it lies folded on the map. On a wall it lies on the map when it is asked for, with
 * what is seen there and no more.
 */
L.Control.Legend = L.Class.extend({
  initialize(atlas) {
    this.atlas = atlas;
    this.legend = document.getElementById("legend");
    this.list = this.legend.querySelector("ul");
    this.wide = window.matchMedia("(min-width: 75rem) and (min-height: 44rem)");
    this.button = document.getElementById("projector-legend"); // not in a frame of another page
    this.below = this.legend.nextElementSibling; // what it stands before, while it is no wall's
    this.onWall = false;
  },

  addTo() {
    const fold = () =>
      (this.legend.open = this.onWall || (this.wide.matches && this.legend.parentNode.matches(".stage")));
    this.wide.addEventListener("change", fold);
    fold();
    this.atlas.map.invalidateSize({animate: false}); // before anything is drawn on it
    if (this.button) {
      L.DomEvent.on(this.button, "click", () => this._lie(!this.onWall, fold));
      this.atlas.on("mode", ({mode, on}) => mode === "projector" && !on && this.onWall && this._lie(false, fold));
    }
    L.DomEvent.on(window, "beforeprint", () => this.onWall && this._lie(false, fold));
    this.atlas.on("date compare", this._list, this);
    // once what moved is drawn
    this.atlas.map.on("moveend", () => this.onWall && queueMicrotask(() => this._list()));
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

  // on the map of a wall, or where it ever stands
  _lie(onWall, fold) {
    this.onWall = onWall;
    this.button.setAttribute("aria-pressed", onWall);
    if (onWall) this.button.before(this.legend);
    else this.below.before(this.legend);
    fold();
    this._list();
    this.atlas.coverAnew();
  },

  _list() {
    const {atlas, legend} = this;
    const lands = [...atlas.places].filter(
      ([id, {states}]) => states && this._isSeen(`[data-place="${CSS.escape(id)}"]`),
    );
    const shown = [atlas, atlas.compared].filter(Boolean);
    const looks = new Set(shown.flatMap((one) => lands.map(([id]) => one.look(id))));
    for (const line of legend.querySelectorAll("[data-look]")) line.hidden = !looks.has(line.dataset.look);
    for (const line of legend.querySelectorAll("[data-line]")) line.hidden = !this._isSeen(line.dataset.line);
    for (const line of legend.querySelectorAll("[data-during]"))
      line.hidden = !shown.some((one) => one.isDuring(...line.dataset.during.split(" ")));
  },

  // on a wall: whether something of what a selector finds on the map is in its window
  _isSeen(selector) {
    if (!this.onWall) return true;
    const map = this.atlas.map.getContainer();
    const frame = map.getBoundingClientRect();
    const boxes = [...map.querySelectorAll(selector)].map((one) => one.getBoundingClientRect());
    return boxes.some(
      ({left, right, top, bottom, width}) =>
        width && right > frame.left && left < frame.right && bottom > frame.top && top < frame.bottom,
    );
  },
});
