/*
 * L.Control.Search: finds places and towns by any name in any script, and claims by their words.
 *
 * Accents and case do not matter, and a name that is spelled in another language's way is heard. Results come as one
 * types, grouped; the arrow keys go through them and the map follows, Enter chooses, Escape closes.
 */
L.Control.Search = L.Class.extend({
  options: {
    places: 8, // how many places are listed at most
    claims: 12, // and how many claims
    near: 6, // how near a town is looked at, so that its name is seen
  },

  initialize(atlas, {aliases, towns, words}) {
    this.atlas = atlas;
    this.towns = towns.map((names) => names.split("\n")); // the republic and other names of each of the atlas's
    atlas.addAliases(
      Object.entries(aliases).map(([id, names]) => [id, names.split("\n")]),
      this.towns.map(([, ...others]) => others),
    );
    this.words = words;
    this.field = document.getElementById("query");
    this.list = document.getElementById("results");
    this.found = document.getElementById("found");
    this.current = -1;
  },

  addTo() {
    L.DomEvent.on(this.field, "input", () => {
      this.atlas.keep({q: this.field.value || null});
      this._find();
    });
    L.DomEvent.on(this.field, "focus", () => this.field.value && this._find());
    L.DomEvent.on(visualViewport, "resize", this._fit, this);
    L.DomEvent.on(this.field, "keydown", this._key, this);
    L.DomEvent.on(document.getElementById("search"), "submit", L.DomEvent.preventDefault);
    L.DomEvent.on(this.list, "click", ({target}) => this._choose(target.closest("[role=option]")));
    L.DomEvent.on(document, "pointerdown focusin", ({target}) => target.closest("#search") || this._close());
    this.atlas.on("address", ({q}) => {
      this.field.value = q ?? "";
      if (q && !this.atlas.selected) this._find();
    });
    // Escape closes the results, wherever the focus is
    this.atlas.keymap.bind("search", ({key}) => key === "Escape" && this._isOpen() && this._close());
    return this;
  },

  _find() {
    const words = L.plainText(this.field.value).split(/\s+/).filter(Boolean);
    const all = (text) => words.every((word) => text.includes(word));
    const heard = L.sound(words.join(" "));
    // letters too few to be heard are a name or nothing
    const alike = (name) =>
      name === heard || (heard.length > 3 && heard.split(" ").every((word) => ` ${name}`.includes(` ${word}`)));
    const known = words.length ? this._places() : [];
    const places = known.filter(({names}) => names.some(all));
    const others = known.filter((place) => !places.includes(place) && place.sounds.some(alike));
    const first = ({names}) =>
      names[0].startsWith(words[0]) ? 0 : names.some((name) => name.startsWith(words[0])) ? 1 : 2;
    places.sort((one, other) => first(one) - first(other));
    const claims = words.length ? this._claims().filter(({text}) => all(text)) : [];
    this.current = -1;
    this.list.replaceChildren();
    this._groupPlaces(places);
    this._group(
      L.Util.template(this.words.claims, {count: claims.length}),
      claims.slice(0, this.options.claims).map(({claim: {id, place, says}}) => ({
        id: place,
        text: L.Util.template(this.words.claim, {name: this.atlas.places.get(place).name, says}),
        claim: id,
      })),
    );
    this._groupPlaces(others); // what is only heard comes last: a common word may sound like a name
    const open = this.field.value.trim() !== ""; // signs alone are asked for too, and found nowhere
    const count = places.length + claims.length + others.length;
    this.list.hidden = !count;
    this.found.textContent = open ? L.Util.template(count ? this.words.found : this.words.nothing, {count}) : "";
    this.found.classList.toggle("unseen", !open || count > 0);
    this.field.setAttribute("aria-expanded", open);
    this.field.removeAttribute("aria-activedescendant");
    this._fit();
  },

  // a phone's keyboard lies over the page and makes only what is seen of it lower
  _fit() {
    const {height, offsetTop} = visualViewport;
    this.list.style.maxHeight = `min(34rem, ${height + offsetTop - this.list.getBoundingClientRect().top}px)`;
  },

  _groupPlaces(places) {
    for (const kind of ["zone", "republic", "region", "place", "flow"]) {
      const found = places.slice(0, this.options.places).filter((place) => place.kind === kind);
      this._group(this.words[kind], found);
    }
  },

  _group(title, options) {
    if (!options.length) return;
    const group = L.DomUtil.create("div", "group", this.list);
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", title);
    const heading = L.DomUtil.create("div", "title", group);
    heading.textContent = title;
    heading.setAttribute("aria-hidden", "true");
    for (const {id, text, claim, town} of options) {
      const option = L.DomUtil.create("div", "option", group);
      option.id = `result-${this.list.querySelectorAll("[role=option]").length}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.result = id;
      if (claim) option.dataset.claim = claim;
      if (town) option.dataset.town = town;
      option.textContent = text;
    }
  },

  _key(event) {
    const options = [...this.list.querySelectorAll("[role=option]")];
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step && options.length) {
      L.DomEvent.preventDefault(event);
      this.current = (this.current + step + options.length) % options.length;
      options.forEach((option, index) => option.setAttribute("aria-selected", index === this.current));
      const option = options[this.current];
      option.scrollIntoView({block: "nearest"});
      this.field.setAttribute("aria-activedescendant", option.id);
      this.atlas.show(this._view(option));
    } else if (event.key === "Enter") {
      this._choose(options[Math.max(this.current, 0)]);
    }
  },

  _isOpen() {
    return this.field.getAttribute("aria-expanded") === "true";
  },

  _choose(option) {
    if (!option) return;
    const {result, claim, town} = option.dataset;
    this._close();
    this.field.value = "";
    this.atlas.keep({q: null});
    this.atlas.select(result, {fly: !town, town});
    if (town) this.atlas.show(this._view(option)); // a town has no card: its republic's, and the map goes to it
    const element = claim
      ? this.atlas.claims.all.find(({id}) => id === claim).element
      : document.getElementById(result).querySelector("h2");
    if (element.hidden) this.atlas.filter({...L.Atlas.UNFILTERED}); // what was asked for is shown
    element.setAttribute("tabindex", "-1");
    element.focus();
    element.scrollIntoView({block: "nearest"});
  },

  _close() {
    this.list.hidden = true;
    this.found.textContent = "";
    this.found.classList.add("unseen");
    this.current = -1;
    this.field.setAttribute("aria-expanded", "false");
    return true;
  },

  // where the map goes for an option
  _view({dataset: {result, town}}) {
    if (!town) return this.atlas.places.get(result);
    const {line} = this.atlas.towns.find(({name}) => name === town);
    return {middle: line[0], zoom: this.options.near};
  },

  // names and texts are made plain once, when they are first searched
  _places() {
    this._plainPlaces ??= [
      ...[...document.querySelectorAll("article[data-kind]")].map(({id, dataset}) => ({
        id,
        kind: dataset.kind,
        text: this.atlas.places.get(id).name,
        ...this._spelled(this.atlas.names(id)),
      })),
      ...this.towns.map(([id], index) => this._town(id, this.atlas.townNames(index))),
    ];
    return this._plainPlaces;
  },

  _town(id, names) {
    const [name] = names;
    const text = L.Util.template(this.words.town, {name, republic: this.atlas.places.get(id).name});
    return {id, kind: "place", text, town: name, ...this._spelled(names)};
  },

  _spelled(spellings) {
    const names = spellings.map(L.plainText);
    return {names, sounds: names.map(L.sound)};
  },

  _claims() {
    this._plainClaims ??= this.atlas.claims.all.map((claim) => ({claim, text: L.plainText(claim.element.textContent)}));
    return this._plainClaims;
  },
});
