/*
 * The atlas's modes: ways of using the page in which parts of it make room.
 *
 *     atlas.enter("quiz");
 *     atlas.isIn("quiz");
 *     atlas.leave("quiz");
 *
 * The page's <html> tells them (data-modes="projector quiz"); a part says by data-hidden-in="quiz lesson"
 * in which it is not there (modes.css). A mode that cannot be beside one that begins is told to end
 * first: whoever began it hears "dismiss" and leaves.
 */
// mode -> those that end when it begins
L.Atlas.MODES = {projector: [], blank: [], lesson: ["quiz"], quiz: ["lesson", "compare"], compare: ["quiz"]};

L.Atlas.include({
  enter(mode) {
    if (this.isIn(mode)) return;
    for (const other of L.Atlas.MODES[mode]) if (this.isIn(other)) this.fire("dismiss", {mode: other});
    this.modes.add(mode);
    this._tellModes(mode, true);
  },

  leave(mode) {
    if (this.modes.delete(mode)) this._tellModes(mode, false);
  },

  isIn(mode) {
    return this.modes.has(mode);
  },

  // go a step on (1) or back (-1) in a lesson; behind a blank screen nothing goes on unseen
  turn(by) {
    if (this.isIn("blank")) this.leave("blank");
    else this.fire("turn", {by});
  },

  // say that the last step of a lesson is behind
  finish() {
    this.fire("finish");
  },

  _tellModes(mode, on) {
    document.documentElement.dataset.modes = [...this.modes].join(" ");
    this.fire("mode", {mode, on});
  },
});
