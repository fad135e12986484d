/*
 * L.Control.Lessons: walks a class through a lesson, one step below the map at a time.
 *
 * Every step stages its map: where it looks, on what date and beside which other, in law or on the ground, by what years
 * and themes, what is lit and named first. It is kept in the address. Buttons, arrow keys, Page Up and Page Down (a
 * clicker), Home and End go from step to step. Leaving gives back the map as it was.
 */
L.Control.Lessons = L.Class.extend({
  initialize(atlas, words) {
    this.atlas = atlas;
    this.words = words;
    this.box = document.getElementById("step");
    this.lesson = null;
    this.step = null;
  },

  addTo() {
    L.DomEvent.on(document.getElementById("lessons"), "click", ({target}) => {
      const {starts} = target.closest("[data-starts]")?.dataset ?? {};
      if (starts) this._start(starts);
    });
    L.DomEvent.on(this.box, "click", ({target}) => {
      const {goes} = target.closest("[data-goes]")?.dataset ?? {};
      if (goes) this._go(this.step + Number(goes));
      if (target.closest("[data-leaves]")) this._leave();
    });
    this.atlas.keymap.bind("lesson", (event) => this._key(event));
    this.atlas.on("address", this._address, this);
    // what a reader begins to compare is staged too, and so is what lies beside it
    this.atlas.on("compare", () => this._staged && this.atlas.targetView && this._stage());
    this.atlas.on("turn", ({by}) => this.lesson && this._go(this.step + by));
    this.atlas.on("dismiss", ({mode}) => mode === "lesson" && this._leave({focus: false}));
    return this;
  },

  _start(lesson) {
    if (!this.lesson) this.atlas.setBefore(L.Address.read(this.atlas.address()));
    [this.lesson, this.step] = [lesson, null];
    this._go(1);
    document.getElementById("step-heading").focus({preventScroll: true});
  },

  _go(step) {
    const last = this.atlas.lessons.get(this.lesson);
    if (step > last) this.atlas.finish();
    const number = Math.max(1, Math.min(step, last));
    if (number === this.step && !this.box.hidden) return;
    const article = L.Atlas.step(this.lesson, number);
    this.step = number;
    this.atlas.together(
      () => {
        this._say(article);
        if (this.atlas.selected) this.atlas.select(null);
        this.atlas.keep({lesson: this.lesson, step: number, text: null});
        this._show(article, {});
      },
      {push: true},
    );
  },

  // an address that was opened, or a step back in the history
  _address({lesson, step, view, setsFilters, animate}) {
    if (!lesson) {
      if (!this.lesson) return;
      this._end();
      if (!view && !this.atlas.selected) this.atlas.show(this.atlas.home);
      return;
    }
    [this.lesson, this.step] = [lesson, step];
    const article = L.Atlas.step(lesson, step);
    this.atlas.together(() => {
      this._say(article);
      this._show(article, {moves: !view, filters: !setsFilters, animate});
    });
  },

  // what the map shows with a step
  _show({dataset}, {moves = true, filters = true, animate}) {
    const {atlas} = this;
    const {placeShown, at = null, compare = null, eyes = null, from, to, themes, named, light} = dataset;
    this._staged = null; // until all of it is
    if (filters) {
      const years = {from: from ? Number(from) : null, to: to ? Number(to) : null};
      atlas.filter({...years, undated: true, themes: themes?.split(",") ?? null});
      atlas.keep({at, compare, eyes});
    }
    const names = [...(named?.split(",") ?? []), ...(placeShown ? [placeShown] : [])];
    this._staged = {lights: light?.split(",") ?? [], names};
    const target = this._target(dataset);
    atlas.aimAt(target);
    this._stage({moves, animate});
  },

  _stage({moves = true, animate} = {}) {
    const {atlas} = this;
    atlas.stage(this._staged);
    // a place that is chosen beside a step has the width that the step's two maps leave it
    if (moves) atlas.show(atlas.places.get(atlas.selected) ?? atlas.targetView, {animate});
  },

  // where a step looks: at a place, at an extent with its own meridian straight up, or from a zoom
  _target({placeShown, view, extent}) {
    if (placeShown) return this.atlas.places.get(placeShown);
    const [lat, lng, zoom] = view.split(",").map(Number);
    if (!extent) return {middle: [lat, lng], zoom};
    return {middle: [lat, lng], meridian: lng, extent: extent.split(",").map(Number)};
  },

  _say(article) {
    const {box, step, words} = this;
    const of = this.atlas.lessons.get(this.lesson);
    const title = article.closest("[data-lesson]").querySelector("h3").textContent;
    const where = L.Util.template(words.where, {title, step, of});
    const heading = article.querySelector("h4").textContent;
    box.querySelector(".band-where").textContent = where;
    box.querySelector("h2").textContent = heading;
    for (const name of [".step-text", ".step-question"]) {
      box.querySelector(name).textContent = article.querySelector(name).textContent;
    }
    box.querySelector(".step-rests").replaceChildren(box.querySelector(".step-rests span"), ...this._rests(article));
    box.querySelector("[data-goes='-1']").disabled = step === 1;
    box.querySelector("[data-goes='1']").disabled = step === of;
    if (document.activeElement.matches("body, :disabled")) box.querySelector("h2").focus({preventScroll: true});
    this.atlas.enter("lesson");
    box.hidden = false;
    L.fitBand(box);
    this.atlas.announce(`${where}: ${heading}`);
    this.atlas.map.invalidateSize({animate: false});
  },

  // links to the paragraphs that a step rests on
  _rests({dataset: {rests}}) {
    return (rests?.split(",") ?? []).map((paragraph) => {
      const link = L.DomUtil.create("a");
      link.href = `#text=${paragraph}`;
      link.textContent = L.Util.template(this.words.paragraph, {paragraph});
      L.DomEvent.on(link, "click", (event) => {
        L.DomEvent.preventDefault(event);
        this.atlas.keep({text: Number(paragraph)});
        document.querySelector(`[data-chooses="${paragraph}"]`).focus({preventScroll: true});
      });
      return link;
    });
  },

  _key({key}) {
    if (!this.lesson) return false;
    const step = {
      ArrowLeft: this.step - 1,
      PageUp: this.step - 1,
      ArrowRight: this.step + 1,
      PageDown: this.step + 1,
      Home: 1,
      End: this.atlas.lessons.get(this.lesson),
    }[key];
    if (step === undefined) return false;
    this._go(step);
    return true;
  },

  _leave({focus = true} = {}) {
    // as one: the step that is left keeps its address, though the map has another size without it
    this.atlas.together(
      () => {
        this._end();
        this.atlas.reopen({...this.atlas.before, lesson: null, step: null});
      },
      {push: true},
    );
    if (focus) document.querySelector("[data-shows=lessons]").focus({preventScroll: true});
  },

  _end() {
    this.lesson = this.step = this._staged = null;
    this.atlas.aimAt(null);
    this.box.hidden = true;
    this.atlas.leave("lesson");
    this.atlas.stage(null);
    this.atlas.map.invalidateSize({animate: false});
  },
});
