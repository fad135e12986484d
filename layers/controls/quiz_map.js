/*
 * L.QuizMap: the map while a quiz lasts: without names, with what is asked for and no more, framed on it.
 *
 *     const map = new L.QuizMap(atlas, "Area {number}");
 *     map.begin(ids, {spots, frame, choose});
 *     map.ask("hill"); // in sight, not shown
 *     map.point("hill"); // outlined, with some land around it
 *     map.tell("hill", 2); // it was known at the second try
 *     map.tellWrong("dale"); // until the next answer
 *     map.end();
 */
L.QuizMap = L.Class.extend({
  options: {
    nearest: 5.25, // how near what is asked for is looked at
  },

  initialize(atlas, area) {
    this.atlas = atlas;
    this.area = area; // what a shape is called while it has no name
  },

  begin(ids, {spots, frame, choose}) {
    const {atlas} = this;
    this.frame = frame;
    this._pointed = true; // whether the map was moved for the last question, and not by the reader
    atlas.intercept(choose, ids);
    atlas.setSpots(spots);
    // no names and no places; where no zone is asked for none lies over the republics, which would be hit in their place
    const zones = ids.some((id) => document.getElementById(id)?.dataset.kind === "zone");
    atlas.showLayers(zones ? ["republics", "zones"] : ["republics"]);
    for (const element of this._elements())
      element.classList.toggle("unasked", !atlas.offered.has(element.dataset.place));
    this._nameless(true);
  },

  // the set is seen whole, unless the reader has gone nearer to where the next one is, too
  ask(id) {
    this.atlas.highlight([]);
    if (this._pointed || !this._isInSight(id)) this.show();
    this._pointed = false;
  },

  point(id) {
    this._pointed = true;
    const place = this.atlas.places.get(id);
    this.atlas.highlight([id]);
    this.atlas.show({closest: this.options.nearest, ...place});
  },

  // the whole set, with one of it outlined
  show(id) {
    this._pointed = true;
    this.atlas.highlight(id ? [id] : []);
    this.atlas.show(this.frame);
  },

  tell(id, tries) {
    for (const element of this._elements(id)) element.classList.add(`tried-${tries}`);
  },

  tellWrong(id) {
    for (const element of this._elements()) element.classList.toggle("wrong", element.dataset.place === id);
  },

  end() {
    const {atlas} = this;
    this._nameless(false);
    for (const element of this._elements()) {
      element.classList.remove("tried-1", "tried-2", "tried-3", "tried-4", "wrong", "unasked");
    }
    atlas.highlight([]);
    atlas.release();
    atlas.setSpots([]);
    atlas.showLayers(atlas.addressState.layers);
  },

  _isInSight(id) {
    const {map, places} = this.atlas;
    const size = map.getSize();
    return L.bounds([0, 0], size).contains(map.latLngToContainerPoint(places.get(id).middle));
  },

  _elements(id) {
    const which = id ? `[data-place="${CSS.escape(id)}"]` : "[data-place]";
    return [...this.atlas.map.getContainer().querySelectorAll(which)];
  },

  // the names under the pointer and for the screen reader would tell the answer
  _nameless(nameless) {
    for (const [index, element] of this._elements().entries()) {
      const {name, spoken} = this.atlas.places.get(element.dataset.place);
      const area = L.Util.template(this.area, {number: index + 1});
      element.setAttribute("aria-label", nameless ? area : spoken);
      const title = element.querySelector("title");
      if (title) title.textContent = nameless ? "" : name;
      else element.title = nameless ? "" : name;
    }
  },
});
