/*
 * L.Control.Drawer: the article of the selected place, over one side of the map; the map moves into what
 * is left. Its button and Escape close it.
 */
L.Control.Drawer = L.Class.extend({
  options: {
    edge: 40, // pixels from the edge of the map within which a chosen place is as good as hidden
  },

  initialize(atlas) {
    this.atlas = atlas;
    this.card = document.getElementById("card");
    this.text = this.card.querySelector(".over-text");
    document.querySelector(".frame").append(this.card); // it stands last in the page, that the map need not wait for it
  },

  addTo() {
    this.atlas.on("select", this._select, this);
    this.atlas.once("address", () => (this.follows = true));
    this.atlas.on("filter", ({filtered, filters}) => this.atlas.claims.sift(filtered, filters));
    L.DomEvent.on(this.card, "click", this._clicked, this);
    return this;
  },

  _clicked(event) {
    if (event.target.closest("[data-closes]")) this.atlas.select(null);
    const link = event.target.closest("a[href^='#']");
    const {id} = link ? L.Address.read(link.hash) : {};
    if (!this.atlas.places.has(id) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.atlas.select(id);
    this._heading(id).focus({preventScroll: true});
  },

  _select({id, previous, byKeyboard, fly}) {
    const {map, places} = this.atlas;
    const focused = this.card.contains(document.activeElement);
    if (previous) document.getElementById(previous).classList.remove("shown");
    if (id) document.getElementById(id).classList.add("shown");
    this.card.hidden = !id;
    this.atlas.announce(id ? places.get(id).spoken : "");
    // what is chosen on the map is read first; then the map, which need not fly there, moves into what is left
    if (id && this.follows && !fly) L.painted(() => this._makeRoom());
    else this._makeRoom();
    if (!id && focused) map.getContainer().focus({preventScroll: true});
    if (!id) return;
    this.text.scrollTop = 0;
    if (byKeyboard) this._heading(id).focus({preventScroll: true});
  },

  // the map has what the card leaves of the frame, and what is chosen stays on it
  _makeRoom() {
    const {map, places, selected} = this.atlas;
    this.card.parentNode.classList.toggle("carded", Boolean(selected));
    map.invalidateSize({animate: false});
    const {edge} = this.options;
    if (selected) map.panInside(places.get(selected).middle, {padding: [edge, edge], animate: false});
  },

  _heading(id) {
    return document.getElementById(id).querySelector("h2");
  },
});
