/*
 * L.Control.Offer: the lessons and the quiz to choose from: at the start on a wall, and as the closing page of a lesson.
 */
L.Control.Offer = L.Class.extend({
  initialize(atlas, words) {
    this.atlas = atlas;
    this.words = words;
    this.dialog = new L.Dialog("offer");
    this.box = this.dialog.element;
    this.back = document.getElementById("offer-back");
  },

  addTo() {
    this.dialog.on("open", () => {
      this._say(false);
      this.box.querySelector("h2").focus();
    });
    L.DomEvent.on(this.box, "keydown", this._key, this);
    this.atlas.on("finish", () => {
      if (!this.box.open) this.dialog.open();
      this._say(true);
    });
    this.atlas.on("turn", ({by}) => by < 0 && this.box.close());
    return this;
  },

  _say(ended) {
    const {lesson, mode} = this.atlas.addressState;
    const title = document.querySelector(`[data-lesson="${CSS.escape(lesson ?? "")}"] h3`)?.textContent;
    const heading = ended ? L.Util.template(this.words.end, {title}) : this.words.begin;
    this.box.querySelector("h2").textContent = heading;
    this.back.hidden = !lesson;
    for (const link of this.box.querySelectorAll("[data-offers]")) {
      link.href = L.Address.write({lesson: link.dataset.offers, step: 1, mode}) || "#";
    }
  },

  _key(event) {
    const {key} = event;
    const number = Number(L.Keymap.at(event));
    const link = number && this.box.querySelectorAll("li a")[number - 1];
    if (link) link.click();
    else if (["PageUp", "ArrowLeft"].includes(key)) this.box.close();
    else if (key !== "F5" || !this.atlas.isIn("projector")) return; // of a remote: a reload would end the full screen
    L.DomEvent.stop(event);
  },
});
