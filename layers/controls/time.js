/*
 * L.Control.Time: two handles on the years; open it to filter by time, close it to stop. The map's date stays what it is
 * until the years are made to end.
 *
 * The strip above shows how many claims fall in each year, by family of themes, within the
 * other filters; after the text's own time it shows what came since. Play moves the window on
 * by a year a second.
 */
L.Control.Time = L.Class.extend({
  options: {
    beat: 1000, // milliseconds between two years while playing
    width: 10, // years of the window that plays where all years were chosen
    height: 30, // of the strip, in its own units
  },

  initialize(atlas, {families, words}) {
    this.atlas = atlas;
    this.words = words;
    this.family = new Map(Object.entries(families).flatMap(([name, themes]) => themes.map((theme) => [theme, name])));
    this.box = document.getElementById("time");
    this.strip = this.box.querySelector(".strip");
    [this.from, this.to, this.undated, this.play] = ["from", "to", "undated", "play"].map((part) =>
      document.getElementById(`time-${part}`),
    );
    this.large = document.getElementById("window");
    this.silent = document.getElementById("silent");
  },

  addTo() {
    L.DomEvent.on(this.box, "toggle", this._toggled, this);
    L.DomEvent.on(this.from, "input", () => this._moved(this.from));
    L.DomEvent.on(this.to, "input", () => this._moved(this.to));
    L.DomEvent.on(this.strip, "click", this._pressed, this);
    L.DomEvent.on(this.undated, "change", () => this.atlas.filter({undated: this.undated.checked}));
    L.DomEvent.on(this.play, "click", () => (this._timer ? this._stop() : this._start()));
    this._scale();
    this.atlas.on("address", this._stop, this);
    this.atlas.on("filter", this._show, this);
    return this;
  },

  _toggled() {
    this._stop();
    const {from, to} = this.atlas.filters;
    const on = Boolean(from || to);
    if (this.box.open && !on) this.atlas.filter({from: this.atlas.years[0]}); // without an end
    if (!this.box.open && on) this.atlas.filter({from: null, to: null, undated: true});
    this.atlas.map.invalidateSize({animate: false});
  },

  // each year of the scale stands under where a handle on it would be
  _scale() {
    const [first, , last] = this.atlas.years;
    for (const mark of this.box.querySelectorAll(".scale span")) {
      mark.style.left = `${(100 * (Number(mark.textContent) - first)) / (last - first)}%`;
    }
  },

  _window() {
    return {from: this.from.valueAsNumber, to: this.to.valueAsNumber};
  },

  // the handle that is moved pushes the other along
  _moved(handle) {
    const {from, to} = this._window();
    const year = handle.valueAsNumber;
    this.atlas.filter(handle === this.to || from > to ? {from: Math.min(from, year), to: year} : {from});
  },

  // a year of the strip: the nearer handle goes there, for whoever cannot drag it
  _pressed({clientX}) {
    const [first, , last] = this.atlas.years;
    const {left, width} = this.strip.getBoundingClientRect();
    const year = first + Math.floor(((clientX - left) / width) * (last - first + 1));
    const {from, to} = this._window();
    this.atlas.filter(2 * year < from + to ? {from: year} : {to: year});
  },

  _start() {
    const [first, , last] = this.atlas.years;
    const begun = this._window();
    if (begun.to >= last) {
      const width = begun.to - begun.from;
      this.atlas.filter({from: first, to: first + (width < last - first ? width : this.options.width)});
    }
    this._timer = setInterval(() => {
      const {from, to} = this._window();
      if (to >= last) this._stop();
      else this.atlas.filter({from: from + 1, to: to + 1});
    }, this.options.beat);
    this._playing(true);
  },

  _stop() {
    clearInterval(this._timer);
    this._timer = null;
    this._playing(false);
  },

  _playing(playing) {
    this.atlas.setPlaying(playing);
    this.play.setAttribute("aria-pressed", playing);
    this.play.textContent = playing ? this.words.pause : this.words.play;
  },

  _show({filters}) {
    const [first, told, last] = this.atlas.years;
    const on = Boolean(filters.from || filters.to);
    const [from, to] = [Math.max(first, filters.from ?? first), Math.min(last, filters.to ?? last)];
    this.box.open = on;
    document.getElementById("main").toggleAttribute("data-years", on); // where :has() would restyle the whole map
    this.from.value = from;
    this.to.value = to;
    this.undated.checked = filters.undated;
    this.undated.disabled = from > told; // of those years the text tells nothing, dated or not
    // where both handles meet, the one that still has room to move is on top
    this.from.style.zIndex = from > (first + last) / 2 ? 2 : 1;
    this.to.style.zIndex = 3 - this.from.style.zIndex;
    const years = from === to ? `${from}` : `${from}–${to}`;
    this.from.setAttribute("aria-valuetext", from);
    this.to.setAttribute("aria-valuetext", to);
    this.large.textContent = years;
    this.large.hidden = !on;
    this.silent.hidden = !(on && to > told);
    if (on) this._draw(filters, [from, to]);
  },

  _draw(filters, [from, to]) {
    const {
      claims,
      years: [first, , last],
    } = this.atlas;
    const shown = claims.all.filter((claim) => claims.ofTheme(claim, filters));
    const undated = shown.filter((claim) => !claim.from);
    this.box.querySelector("[data-count-undated]").textContent = undated.length;
    const bars = Array.from({length: last - first + 1}, (_, index) => {
      const year = first + index;
      const here = (one) => one.from && one.from <= year && one.to >= year;
      const counts = claims.count(shown.filter(here), ({theme}) => `family-${this.family.get(theme)}`);
      return [...counts, ["came-since", claims.later.filter(here).length]];
    });
    const most = Math.max(...bars.map((bar) => bar.reduce((sum, [, number]) => sum + number, 0)), 1);
    this.strip.setAttribute("viewBox", `0 0 ${bars.length} ${this.options.height}`);
    this.strip.replaceChildren(
      ...bars.flatMap((bar, index) => this._bar(bar, index, most, index + first >= from && index + first <= to)),
    );
  },

  _bar(bar, index, most, inside) {
    let top = this.options.height;
    return bar
      .filter(([, number]) => number)
      .map(([name, number]) => {
        const height = (number / most) * this.options.height;
        top -= height;
        const rect = L.SVG.create("rect");
        rect.setAttribute("class", inside ? name : `${name} outside`);
        const box = {x: index + 0.1, y: top, width: 0.8, height};
        for (const [key, value] of Object.entries(box)) rect.setAttribute(key, value);
        return rect;
      });
  },
});
