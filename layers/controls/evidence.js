/*
 * L.Control.Evidence: what the class may hold against the text before it judges a step's claim.
 *
 * A button of the step, and E, open a dialog: what the article says, in its own words where it is quoted, and where.
 * Pupils judge; only then the record is there, another voice beside it, and what the atlas makes of them. All of it
 * stands in the page: the claim and its check on its card, the rest with the step.
 */
L.Control.Evidence = L.Class.extend({
  initialize(atlas) {
    this.atlas = atlas;
    this.dialog = new L.Dialog("evidence");
    const {element} = this.dialog;
    [this.quoted, this.where, this.judge] = ["blockquote", ".reference", ".judge"].map((one) =>
      element.querySelector(one),
    );
    this.shown = document.getElementById("evidence-shown");
  },

  addTo() {
    this.atlas.on("stage", this._offer, this);
    this.dialog.on("open", this._ask, this);
    L.DomEvent.on(this.judge, "click", ({target}) => {
      const button = target.closest("button");
      if (button) this._judge(button.value);
    });
    this.atlas.keymap.bind("evidence", (event) => this._key(event));
    return this;
  },

  // the evidence of the step that is shown, if it has some
  _found() {
    if (!this.atlas.isIn("lesson")) return null; // the address may tell of one that has just ended
    const {lesson, step} = this.atlas.addressState;
    return L.Atlas.step(lesson, step)?.querySelector(".step-evidence");
  },

  // data-claim tells which of all claims is judged, the first being 0
  _claim({dataset}) {
    return this.atlas.claims.all[dataset.claim]?.element;
  },

  _offer() {
    for (const opener of document.querySelectorAll("[data-opens=evidence]")) opener.hidden = !this._found();
  },

  _ask() {
    const evidence = this._found();
    const element = this._claim(evidence) ?? evidence.parentNode;
    // where no single claim is judged, it is the step
    this.quoted.replaceChildren(element.querySelector(".meta + p, .step-text").cloneNode(true));
    this.where.textContent = element.querySelector(".locator")?.textContent ?? "";
    this._press(null);
    this.shown.replaceChildren();
    this._conclude(null);
  },

  // what was chosen, or nothing; then the record and what follows from it
  _judge(verdict) {
    this._press(verdict);
    const evidence = this._found();
    this.shown.replaceChildren(...evidence.cloneNode(true).children);
    const check = this.atlas.claims.checks.find(({claim}) => claim === this._claim(evidence));
    // where the step has no record of its own, that of the claim's card
    if (!this.shown.querySelector(".record")) this.shown.prepend(...this._unnumbered(check.element));
    this._conclude(evidence.dataset.verdict);
  },

  // what the atlas makes of it; on a small wall it is seen, too
  _conclude(verdict) {
    for (const said of this.dialog.element.querySelectorAll(".verdict")) {
      said.hidden = said.dataset.verdict !== verdict;
      if (!said.hidden) said.scrollIntoView({block: "nearest"});
    }
  },

  // what the card has of the record, without its number there
  _unnumbered(element) {
    const [note, ...others] = element.cloneNode(true).children;
    note.textContent = note.textContent.replace(/^\d+\. /, "");
    return [note, ...others];
  },

  _press(verdict) {
    for (const button of this.judge.children) {
      if (button.value) button.setAttribute("aria-pressed", button.value === verdict);
    }
  },

  // a single letter: in projector mode, and with the focus on the map; not where these are switched off
  _key(event) {
    const {atlas} = this;
    const asked = atlas.isIn("projector") || atlas.map.getContainer().contains(event.target);
    if (L.Keymap.at(event) !== "e" || !asked || !document.getElementById("keys-single").checked) return false;
    if (!this._found()) return false;
    this.dialog.open();
    return true;
  },
});
