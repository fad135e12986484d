/*
 * L.Control.Panel: shows the list of places, the card of the selected one, or the text.
 *
 * The articles are in the page before any script runs; this only hides all but one. It can be
 * folded away on a wide screen; on a phone it is a sheet of three heights.
 */
L.Control.Panel = L.Class.extend({
  options: {
    heights: ["low", "half", "full"],
  },

  initialize(atlas, words) {
    this.atlas = atlas;
    this.words = words;
    const ids = ["main", "panel", "scroll", "places", "text", "fold", "unfold", "sheet"];
    this.elements = Object.fromEntries(ids.map((id) => [id, document.getElementById(id)]));
  },

  addTo() {
    L.DomEvent.on(this.elements.panel, "click", this._clicked, this);
    L.DomEvent.on(this.elements.fold, "click", () => this._folded(true));
    L.DomEvent.on(this.elements.unfold, "click", () => this._folded(false));
    L.DomEvent.on(this.elements.sheet, "click", this._next, this);
    // on a phone what is unfolded below the map takes the sheet's room, not the map's
    L.DomEvent.on(this.elements.main, "click", ({target}) => {
      const folded = target.closest(".stage > details > summary")?.parentNode;
      if (folded) this._height(folded.open ? "half" : "low");
    });
    for (const skip of document.querySelectorAll(".skip")) {
      L.DomEvent.on(skip, "click", (event) => {
        L.DomEvent.preventDefault(event); // the address stays the reader's
        if (skip.hash === "#scroll") this._raise();
        document.querySelector(skip.hash).focus();
      });
    }
    this.atlas.on("select", this._select, this);
    this.atlas.on("filter", this._filter, this);
    // a lesson is told below the map, which on a phone is what is looked at
    this.atlas.on("mode step", () => this.atlas.isIn("lesson") && this._height("low"));
    this.atlas.on("text", ({text}) => {
      if (!text) return;
      this._show("text");
      this._raise();
    });
    this.atlas.on("address", ({text, lesson}) => {
      this._show(text ? "text" : this.atlas.selected ? "card" : lesson ? "lessons" : this._overview());
    });
    // the browser's own search opens the card in which it finds, as a link to words does
    L.DomEvent.on(this.elements.panel, "beforematch", ({target}) => {
      if (target.matches("article")) this.atlas.select(target.id);
      this._raise();
    });
    this._show("places");
    return this;
  },

  _clicked(event) {
    const shows = event.target.closest("[data-shows]")?.dataset.shows;
    if (shows) {
      const back = shows === "places" && this._shown === "text" && this.atlas.selected;
      if (shows === "places" && !back) this.atlas.select(null);
      if (shows === "places") this.atlas.keep({text: null});
      this._show(back ? "card" : shows);
      this._raise();
      return;
    }
    const link = event.target.closest("a[href^='#']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const {id = "", text, at = null, compare} = L.Address.read(link.hash);
    if (!text && id !== "places" && !this.atlas.places.has(id)) return;
    event.preventDefault();
    if (compare) {
      this.atlas.keep({at, compare}); // of what is open, as it is seen
      return;
    }
    if (text) {
      this.atlas.keep({text});
      this.elements.text.querySelector(`[data-chooses="${text}"]`).focus({preventScroll: true});
      return;
    }
    this.atlas.select(id); // "places" is none: all of them are listed
    if (id !== "places") document.getElementById(id).querySelector("h2").focus({preventScroll: true});
  },

  _select({id, previous, byKeyboard, fly}) {
    if (previous) document.getElementById(previous).classList.remove("shown");
    if (previous) this._link(previous).removeAttribute("aria-current");
    if (id) document.getElementById(id).classList.add("shown");
    if (id) this._link(id).setAttribute("aria-current", "true");
    this._show(id ? "card" : this._shown === "card" ? "places" : this._shown);
    const place = this.atlas.places.get(id);
    document.title = place ? `${place.name} – ${this.words.title}` : this.words.title;
    this.atlas.announce(place ? place.spoken : "");
    const mayCover = id && this._raise() && !fly; // what was chosen on the map and not flown to
    const shape = mayCover && this.atlas.map.getContainer().querySelector(`[data-place="${id}"]`);
    if (shape) this.atlas.uncover(shape, id);
    if (byKeyboard) document.getElementById(id).querySelector("h2").focus();
    // what had the focus may be hidden now: the list's link of the last place takes it
    const focused = document.activeElement;
    if (!id && previous && (focused === document.body || focused.closest("article"))) {
      this._link(previous).focus();
    }
  },

  // a place in the list
  _link(id) {
    return this.elements.places.querySelector(`a[href="#${CSS.escape(id)}"]`);
  },

  // the list of places, unless the reader has gone to the lessons
  _overview() {
    return this._shown === "lessons" ? "lessons" : "places";
  },

  _show(what) {
    const before = this._shown;
    this._shown = what;
    this.elements.panel.dataset.shown = what;
    for (const tab of this.elements.panel.querySelectorAll("[data-shows]")) {
      tab.setAttribute("aria-pressed", tab.dataset.shows === (what === "card" ? "places" : what));
    }
    for (const card of this.elements.panel.querySelectorAll("article")) {
      const hidden = what === "card" && card.id === this.atlas.selected ? false : "until-found";
      if (card.hidden !== hidden) card.hidden = hidden; // to set it is to style it anew
    }
    if (before) this.elements.scroll.scrollTop = 0; // asking lays out the page
  },

  // show in the cards and the list what the filters let through, and say how much that is
  _filter({filtered, narrowed, filters}) {
    const {claims} = this.atlas;
    claims.sift(filtered, filters);
    const counts = claims.count(filtered, ({place}) => place);
    for (const count of this.elements.places.querySelectorAll("a .count")) {
      const number = counts.get(count.closest("a").hash.slice(1)) ?? 0;
      count.textContent = number;
      count.closest("li").classList.toggle("none", !number);
    }
    if (this.atlas.playing) return; // a year a second is too much to say
    const counted = {claims: filtered.length, places: counts.size};
    this.atlas.announce(narrowed ? L.Util.template(this.words.shown, counted) : "");
  },

  _folded(folded, {focus = true} = {}) {
    this.elements.main.classList.toggle("folded", folded);
    this.elements.unfold.hidden = !folded;
    this.elements.fold.setAttribute("aria-expanded", !folded);
    this.atlas.map.invalidateSize({animate: false});
    if (focus) (folded ? this.elements.unfold : this.elements.fold).focus();
  },

  // what was asked for is to be seen; say whether a low sheet was raised for it
  _raise() {
    const {main} = this.elements;
    const isLow = main.dataset.sheet === "low";
    if (isLow) this._height("half");
    if (main.classList.contains("folded")) this._folded(false, {focus: false});
    return isLow;
  },

  _next() {
    const {heights} = this.options;
    this._height(heights[(heights.indexOf(this.elements.main.dataset.sheet) + 1) % heights.length]);
  },

  _height(height) {
    const {main, scroll, sheet} = this.elements;
    // on a wide screen nothing is low, and what is hidden is not in a copy that is one file
    const hides = height === "low" && getComputedStyle(sheet).display === "block";
    main.dataset.sheet = height;
    scroll.hidden = hides ? "until-found" : false;
    sheet.textContent = height === "full" ? this.words.lower : this.words.taller;
    this.atlas.map.invalidateSize({animate: false});
  },
});
