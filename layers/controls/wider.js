/*
 * L.Control.Wider: in a card, what the text says of the region or republic that a place belongs to.
 *
 * The card has a link to each; when it is first opened, every link gets a fold. The claims stand in the whole's own
 * card: a fold retells them from there when it is opened, as far as the filters let them through.
 */
L.Control.Wider = L.Class.extend({
  initialize(atlas, words) {
    this.atlas = atlas;
    this.words = words;
  },

  addTo() {
    this.atlas.on("select", ({id}) => id && this._foldAll(id));
    this.atlas.on("filter", () => document.querySelectorAll(".wider details").forEach((fold) => this._retell(fold)));
    return this;
  },

  // of a card that is opened; of one that was open before, no link stands alone
  _foldAll(id) {
    for (const link of document.getElementById(id).querySelectorAll(".wider > a")) this._fold(link);
  },

  _fold(link) {
    const fold = L.DomUtil.create("details");
    L.DomUtil.create("summary", "", fold).textContent = link.textContent;
    link.replaceWith(fold);
    link.textContent = this.words.card;
    fold.append(link);
    L.DomEvent.on(fold, "toggle", () => this._retell(fold));
  },

  _retell(fold) {
    fold.querySelector(".retold")?.remove();
    if (!fold.open) return;
    const whole = document.getElementById(fold.querySelector("a").hash.slice(1));
    const list = whole.querySelector(".claims").cloneNode(true);
    list.className = "retold";
    // it is no claim of this place: what finds claims in the page passes it by
    for (const {dataset} of list.children)
      for (const mark of Object.keys(dataset)) if (mark !== "theme") delete dataset[mark];
    fold.append(list);
  },
});
