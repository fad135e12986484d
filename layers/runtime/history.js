/*
 * The atlas and its address: what is kept there, how it is read, and how it follows the reader.
 *
 *     atlas.keep({q: "gas"});
 *     atlas.together(() => { atlas.filter({from: 1990, to: 1995}); atlas.highlight(["hill"]); }, {push: true});
 *
 * Places and steps of a lesson are steps of the history, everything else is kept by replacing the
 * address, and an address that is opened gives the same picture.
 */
L.Atlas.include({
  _initializeAddress() {
    this.before = null; // what there was before a lesson or a quiz: kept with it in the history, that a reload knows it
    this._unread = []; // parts of the address that were not understood, which stay there
    this._written = null; // the fragment as it was last read or written
    this._owed = false; // a step that the browser did not take yet
    this._taken = false; // whether the browser ever took one
    this._again = null; // the timer of another try
    this._quiet = false; // whether several changes are under way
  },

  // the address's fragment that gives what is seen now
  address() {
    const {quiz} = this.addressState; // a quiz moves the map by itself
    return L.Address.write({...this.state(), ...((quiz || this._isStandard()) && {view: null})});
  },

  // change what a control keeps in the address
  keep(changes, {push = false} = {}) {
    Object.assign(this.addressState, changes);
    if ("text" in changes) this.fire("text", {text: changes.text});
    if ("step" in changes) this.fire("step");
    if ("at" in changes) this._showDate();
    if ("eyes" in changes) this._showEyes();
    if ("compare" in changes) this._showCompared();
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

  // make no steps of the history: what a reader selects replaces the address
  leaveHistory() {
    this._recordsSteps = false;
  },

  _followAddress() {
    L.DomEvent.on(window, "hashchange popstate", () => {
      if (location.hash !== this._written) this._read({animate: !this.still.matches});
    });
  },

  _read({fragment = location.hash, animate}) {
    const found = L.Address.read(fragment);
    const {id = "", view, ...wanted} = found;
    const there = L.Address.known(wanted, this);
    const {from, to, undated, themes, ...kept} = there;
    const {q, text, layers, lesson, step, mode} = kept;
    const known = L.TouchedAddress.place(id, this.places);
    this._unread = L.Address.unread(fragment, {...found, ...there, id: known});
    this._written = fragment;
    this._owed = false; // a step that no browser took yet: it belonged to what was seen before
    clearTimeout(this._again);
    this.filters = {from, to, undated, themes};
    this.before = history.state ?? (lesson && this.addressState.lesson ? this.before : null);
    this.addressState = kept;
    this.aimAt(null);
    this._showEyes();
    this.showLayers(layers);
    this._filter();
    this._showCompared(); // beside another, a map goes farther out
    if (known !== this.selected || known) this._select(known, {fly: !view, animate});
    // when what opens beside the map gives it another size, and another least zoom, it is shown again
    if (view) this.show({middle: view.slice(0, 2), zoom: view[2]}, {animate: false});
    else if (!known && !lesson && !this._isStandard()) this.show(this.home, {animate}); // at the start it stands there
    const setsFilters = ["at", "compare", "eyes", "from", "to", "themes"].some((name) => name in found);
    const unread = this._unread.filter(({told}) => told);
    this.fire("address", {q, text, layers, lesson, step, mode, view, setsFilters, unread, animate});
    L.SavedCopy.remember(this._written);
  },

  // keep the address; a step of its own in the history where a place was selected
  _write({push = false} = {}) {
    const address = L.Address.beside(this.address(), this._unread);
    const step = push || this._owed;
    if (this._quiet || (address === this._written && !step)) return;
    clearTimeout(this._again);
    if (push) this._unread = this._unread.filter(({name}) => name !== "id");
    L.SavedCopy.remember(address);
    try {
      const how = step && this._recordsSteps ? "pushState" : "replaceState";
      const {lesson, quiz} = this.addressState;
      history[how](lesson || quiz ? this.before : null, "", address || location.pathname + location.search);
      [this._written, this._owed, this._taken] = [address, false, true];
    } catch {
      // some browsers take only so many a minute: the last is for later; in a frame that is kept apart from its page none
      this._owed = step;
      if (this._taken) this._again = setTimeout(() => this._write(), 4000);
    }
  },
});
