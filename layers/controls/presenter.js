/*
 * L.Control.Presenter: opens the window with a lesson's notes, tells it each step, and hears its buttons.
 *
 * The two speak by messages, from file:// too, where no window knows the other's origin: what is heard is that of the
 * window that was opened here, and what is told is no secret.
 */
L.Control.Presenter = L.Class.extend({
  initialize(atlas) {
    this.atlas = atlas;
    this.refused = document.getElementById("presenter-refused");
    this.window = null; // the notes', once it was opened
  },

  addTo() {
    for (const opener of document.querySelectorAll("[data-notes]")) L.DomEvent.on(opener, "click", this._open, this);
    L.DomEvent.on(window, "message", this._hear, this);
    this.atlas.on("step address mode", this._tell, this);
    return this;
  },

  _open() {
    const {lesson, step} = this.atlas.addressState;
    const page = `presenter.html#${lesson}-${step}`;
    this.window = window.open(page, "atlas-presenter", "width=960,height=720");
    this.refused.hidden = Boolean(this.window);
    Object.assign(this.refused.querySelector("a"), {href: page, target: "_blank", rel: "opener"});
    this._tell(); // a window that was open already asks no more
    this.atlas.coverAnew();
  },

  _tell() {
    const {lesson, step} = this.atlas.addressState;
    if (!this.atlas.isIn("lesson")) this.refused.hidden = true;
    this.window?.postMessage({type: "atlas:step", lesson, step, blank: this.atlas.isIn("blank")}, "*");
  },

  _hear({source, data}) {
    // opened by the link that stands where no window could be, or before this page was loaded anew
    if (!this.window && source?.opener === window && data?.type?.startsWith?.("atlas:")) {
      this.window = source;
      this.refused.hidden = true;
    }
    if (!source || source !== this.window) return;
    if (data?.type === "atlas:presenter") this._tell();
    if (data?.type === "atlas:turn") this.atlas.turn(data.by < 0 ? -1 : 1);
    if (data?.type === "atlas:blank") this._blank(data);
  },

  // a letter acts in the other window where it may in this one
  _blank({byLetter}) {
    if (byLetter && !document.getElementById("keys-single").checked) return;
    if (this.atlas.isIn("blank")) this.atlas.leave("blank");
    else if (this.atlas.isIn("projector")) this.atlas.enter("blank");
  },
});
