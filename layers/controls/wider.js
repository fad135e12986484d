/*
 * L.Control.Wider: in a card, what the text says of the region or republic that a place belongs to.
 *
 * The card has a link to each; here every link gets a fold. The claims stand in the whole's own card: a fold retells
 * them from there when it is opened, as far as the filters let them through.
 */
L.Control.Wider = L.Class.extend({
  initialize(atlas, words) {
    this.atlas = atlas;
    this.words = words;
  },

  addTo() {
    this.folds = [...document.querySelectorAll(".wider a")].map((link) => this._fold(link));
    this.atlas.on("filter", () => this.folds.forEach((fold) => this._retell(fold)));
    return this;
  },

  _fold(link) {
    const fold = L.DomUtil.create("details", "", link.parentElement);
    L.DomUtil.create("summary", "", fold).textContent = link.textContent;
    link.replaceWith(fold);
    link.textContent = this.words.card;
    fold.append(link);
    L.DomEvent.on(fold, "toggle", () => this._retell(fold));
    return fold;
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
