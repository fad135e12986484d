/*
 * L.QuizResult: the end of a quiz, in its band: the score, what was not known, and a text of it to copy.
 *
 *     const result = new L.QuizResult(box, words);
 *     result.show(quiz, {title: ["The hills", "find it on the map"], seconds: 95, today, address, item: (id) => node});
 *     result.hide();
 */
L.QuizResult = L.Class.extend({
  initialize(box, words) {
    this.box = box;
    this.words = words;
  },

  // item: a node that names one of what was not known; seconds: null where nobody counted; gives what is heard of it
  show(quiz, {title, seconds, today, address, item}) {
    const {words} = this;
    const {result, missed, all} = words;
    const score = L.Util.template(result, {score: quiz.score(), of: quiz.ids.length});
    const time = {minutes: Math.floor(seconds / 60), seconds: seconds % 60};
    const where = [...title, ...(seconds === null ? [] : [L.Util.template(words.time, time)])].join(" · ");
    const items = quiz.wrong.map((id) => {
      const one = L.DomUtil.create("li");
      one.append(item(id));
      return one;
    });
    const said = items.length ? missed : all;
    this._part(".band-where").textContent = where;
    this._part("h2").textContent = score;
    this._part(".quiz-said").textContent = said;
    this._part(".quiz-wrong").replaceChildren(...items);
    const names = items.map((one) => one.textContent).join(", ");
    const known = `${said} ${names}`.trim();
    this._part("textarea").value = [where, score, known, today, address].join("\n");
    this._toggle(true, items.length);
    this._part("h2").focus({preventScroll: true});
    return known;
  },

  hide() {
    this._toggle(false);
  },

  _toggle(shown, missed) {
    this._part(".quiz-wrong").hidden = !shown || !missed;
    for (const part of this.box.querySelectorAll("[data-quiz-end]")) part.hidden = !shown;
    this._part("[data-quiz=next]").hidden = shown;
  },

  _part(selector) {
    return this.box.querySelector(selector);
  },
});
