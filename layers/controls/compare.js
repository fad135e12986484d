/*
 * L.Control.Compare: a slider over the map, left of it one date and right of it another, the earlier always left. Where
 * the two maps lie side by side there is only a line.
 *
 * It says which they are, and to a screen reader what is not the same on both.
 */
L.Control.Compare = L.Class.extend({
  initialize(atlas, words) {
    this.atlas = atlas;
    this.words = words;
    this.box = document.getElementById("compare");
    [this.wipe, this.left, this.right, this.differs] = this.box.children;
  },

  addTo() {
    L.DomEvent.on(this.wipe, "input", this._wipe, this);
    L.DomEvent.on(this.wipe, "change", this._stand, this);
    L.DomEvent.on(this.left, "click", () => this._give(100));
    L.DomEvent.on(this.right, "click", () => this._give(0));
    this.atlas.on("compare date", this._show, this);
    this.atlas.on("compare", ({compared}) => compared && this.atlas.announce(this.differs.textContent));
    this.atlas.on("dismiss", ({mode}) => mode === "compare" && this.atlas.keep({compare: null}));
    return this;
  },

  _show() {
    const {atlas} = this;
    const {compared} = atlas;
    this.box.hidden = !compared;
    if (!compared) {
      atlas.leave("compare");
      return;
    }
    const isFirst = atlas.date <= compared.date;
    const beside = atlas.isBeside();
    this.box.classList.toggle("beside", beside);
    if (beside) this.wipe.value = 50;
    const [left, right] = (isFirst ? [atlas, compared] : [compared, atlas]).map(({date}) => atlas.inWords(date));
    [this.left.textContent, this.right.textContent] = [left, right];
    const names = this._different(compared).join(", ") || this.words.nothing;
    this.differs.textContent = L.Util.template(this.words.said, {left, right, names});
    atlas.enter("compare");
    this._wipe();
  },

  _wipe() {
    const {value} = this.wipe;
    this.box.parentNode.style.setProperty("--wipe", `${value}%`);
    this.wipe.setAttribute("aria-valuetext", `${this.left.textContent} ${value} %`);
  },

  // whoever cannot drag presses a date and sees all of it, and then both again
  _give(all) {
    this.wipe.value = this.wipe.valueAsNumber === all ? 50 : all;
    this._wipe();
    this._stand();
  },

  // names keep off the line: once it stands they seek their places, as after a move
  _stand() {
    this.atlas.map.fire("moveend");
  },

  // names of the lands that look otherwise on the other date
  _different(compared) {
    const drawn = (atlas, id) => `${atlas.look(id)} ${atlas.isOutlined(id)}`;
    return [...this.atlas.places]
      .filter(([id, {states}]) => states && drawn(this.atlas, id) !== drawn(compared, id))
      .map(([, {name}]) => name);
  },
});
