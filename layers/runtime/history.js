/*
 * The atlas and its address: what is kept there, how it is read, and how it follows the reader.
 *
 *     atlas.keep({q: "gas"});
 *     atlas.together(() => { atlas.filter({from: 1990, to: 1995}); atlas.highlight(["chechnya"]); }, {push: true});
 */
L.Atlas.include({
  // change what a control keeps in the address
  keep(changes, {push = false} = {}) {
    Object.assign(this.rest, changes);
    if ("text" in changes) this.fire("text", this.rest);
    this._write({push});
  },

  // several changes as one; what moves the map meanwhile must not write over the step that is left
  together(changes, {push = false} = {}) {
    const quiet = this._quiet;
    this._quiet = true;
    changes();
    this._quiet = quiet;
    this._write({push});
  },

  // give back what `state` told: the place, the filters and the view
  restore({id, view, from, to, undated, themes}) {
    this.together(
      () => {
        this.filter({from, to, undated, themes});
        if (id !== this.selected) this.select(id, {fly: false});
        this.map.setView(view.slice(0, 2), view[2], {animate: false});
      },
      {push: true},
    );
  },

  _read({animate}) {
    const found = L.Address.read(location.hash);
    const {id = null, view, q = null, ...asked} = found;
    const {text, layers, lesson, step, mode, ...filters} = L.Address.known(asked, this);
    this._written = location.hash;
    this._owed = false; // a step that no browser took yet: it belonged to what was seen before
    clearTimeout(this._again);
    this.filters = {...L.Atlas.UNFILTERED, ...filters};
    this.rest = {q, text, layers, lesson, step, mode};
    this.aim = null;
    if (layers) this.map.getContainer().dataset.layers = layers.join(" ");
    else delete this.map.getContainer().dataset.layers;
    this._filter();
    const known = this.places.has(id) ? id : null;
    if (known !== this.selected || known) this._choose(known, {fly: !view, animate});
    if (view) this.map.setView(view.slice(0, 2), view[2], {animate: false});
    else if (!known && !lesson && !this._isStandard()) this.show(this.home, {animate}); // at the start it stands there
    this.fire("address", {...this.rest, view, filtered: ["from", "to", "themes"].some((name) => name in found)});
  },

  // keep the address; a step of its own in the history where a place was chosen
  _write({push = false} = {}) {
    const address = this.address();
    const step = push || this._owed;
    if (this._quiet || (address === this._written && !step)) return;
    clearTimeout(this._again);
    try {
      history[step && this.steps ? "pushState" : "replaceState"](
        null,
        "",
        address || location.pathname + location.search,
      );
      [this._written, this._owed, this._taken] = [address, false, true];
    } catch {
      // some browsers take only so many a minute: the last is for later; in a frame that is kept apart from its page none
      this._owed = step;
      if (this._taken) this._again = setTimeout(() => this._write(), 4000);
    }
  },

  // whether the map stands where choosing what is chosen would put it
  _isStandard() {
    const aim = this.places.get(this.selected) ?? this.aim ?? this.home;
    return this._standard.place === aim && (this._flying || this._stands());
  },
});
