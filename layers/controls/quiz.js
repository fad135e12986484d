/*
 * L.Control.Quiz: a blank map to ask about: find a place, name what is shown, or choose from four.
 *
 * While it lasts the map has no names and keeps its date: each land is asked for as what it was then. What is selected
 * on it is an answer; a place takes a colour by the tries it took. At the end it tells the score and lists what was not
 * known.
 */
L.Control.Quiz = L.Class.extend({
  initialize(atlas, {asked, words}) {
    this.atlas = atlas;
    this.asked = asked;
    this.words = words;
    this.start = new L.Dialog("quiz-start");
    this.quiz = null;
  },

  addTo() {
    this.start.on("close", ({answer}) => answer === "start" && this._begin());
    const {content} = document.getElementById("quiz-band");
    this.box = content.firstElementChild.cloneNode(true);
    L.DomEvent.on(this.box, "click", ({target}) => this._clicked(target));
    L.DomEvent.on(this.box.querySelector("form"), "submit", (event) => {
      L.DomEvent.preventDefault(event);
      const field = this.box.querySelector("input");
      const typed = field.value.trim();
      if (!typed || this.quiz.done || typed === this._typed) return; // the same again is no other try
      this._typed = typed;
      this._told(this.quiz.type(typed), null);
    });
    this.atlas.keymap.bind("quiz", ({key}) => key === "Escape" && this.quiz && this._leave());
    this.atlas.on("address", () => this._end()); // a step back in the history, or another address
    this.atlas.on("dismiss", ({mode}) => mode === "quiz" && this._end());
    return this;
  },

  _begin() {
    this._end();
    const value = (name) => this.start.element.querySelector(`[name=quiz-${name}]:checked`).value;
    const {republics, zones} = this.asked;
    const what = value("what");
    const ids = {republics, zones, both: [...republics, ...zones]}[what];
    this.how = value("how");
    const names = Object.fromEntries(ids.map((id) => [id, this.atlas.names(id)]));
    this.atlas.enter("quiz");
    this.quiz = new L.QuizRound(ids, names, this.how === "four" ? 1 : undefined);
    this._before = this.atlas.state();
    this.atlas.select(null);
    this.atlas.unfilter();
    this.atlas.intercept((id) => this._chosen(id));
    // no names and no places; over the republics no zone either, which would be hit in their place
    this.atlas.showLayers(what === "republics" ? ["republics"] : ["republics", "zones"]);
    document.querySelector(".stage .frame").after(this.box);
    this._nameless(true);
    this._ask();
  },

  _opener() {
    return document.querySelector("[data-opens=quiz-start]");
  },

  _name(id) {
    return this.atlas.places.get(id).name;
  },

  _ask() {
    const {quiz, box, words} = this;
    const name = this._name(quiz.id);
    this._where();
    box.querySelector("h2").textContent = this.how === "find" ? L.Util.template(words.find, {name}) : words.which;
    box.querySelector(".quiz-said").textContent = this._then(quiz.id);
    box.querySelector(".quiz-type").hidden = this.how !== "type";
    box.querySelector("input").value = "";
    this._typed = null;
    const four = box.querySelector(".quiz-four");
    four.hidden = this.how !== "four";
    four.replaceChildren(...(this.how === "four" ? quiz.choices().map((id) => this._choice(id)) : []));
    box.querySelector("[data-quiz=next]").disabled = true;
    this.atlas.map.invalidateSize({animate: false});
    if (this.how === "find") {
      this.atlas.highlight([]);
      this.atlas.show(this.atlas.home);
      box.querySelector("h2").focus({preventScroll: true});
    } else {
      this._point();
      (this.how === "type" ? box.querySelector("input") : four.firstElementChild).focus({preventScroll: true});
    }
  },

  // what a land that is asked for was on the map's date
  _then(id) {
    const {atlas} = this;
    if (!atlas.places.get(id)?.states) return "";
    return L.Util.template(this.words.then, {date: atlas.inWords(atlas.date), standing: atlas.standing(id)});
  },

  _where() {
    const {at, ids} = this.quiz;
    const where = {at: Math.min(at + 1, ids.length), of: ids.length, score: this.quiz.score()};
    this.box.querySelector(".band-where").textContent = L.Util.template(this.words.where, where);
  },

  _choice(id) {
    const button = L.DomUtil.create("button");
    button.type = "button";
    button.dataset.choice = id;
    button.textContent = this._name(id);
    return button;
  },

  // what is asked for, outlined, with some land around it
  _point() {
    this.atlas.highlight([this.quiz.id]);
    this.atlas.show({...this.atlas.places.get(this.quiz.id), closest: 5.25});
  },

  _clicked(target) {
    const {choice} = target.closest("[data-choice]")?.dataset ?? {};
    if (choice && !this.quiz.done) {
      target.closest("[data-choice]").disabled = true;
      this._told(this.quiz.answer(choice), choice);
    }
    const {quiz} = target.closest("[data-quiz]")?.dataset ?? {};
    if (quiz === "next" && this.quiz.next()) this._ask();
    else if (quiz === "next") this._close();
    if (quiz === "again") this._begin();
    if (quiz === "leave") this._leave();
  },

  // give back the map as it was
  _leave() {
    const before = this._before;
    this._end();
    this.atlas.restore(before);
    this._opener().focus();
    return true;
  },

  // on the map: an answer while something is to be found, and nothing otherwise
  _chosen(id) {
    const known = this.quiz.ids.includes(id);
    if (this.how !== "find" || this.quiz.done || !known || this.quiz.results.has(id)) return;
    this._told(this.quiz.answer(id), id);
  },

  _told({right, left}, id) {
    const {quiz, words} = this;
    const name = this._name(quiz.id);
    const chosen = id && this._name(id);
    const said = right ? words.right : quiz.done ? words.shown : chosen ? words.wrong : words.no;
    this.box.querySelector(".quiz-said").textContent = L.Util.template(said, {name, chosen, left});
    this._where();
    if (!quiz.done) return;
    const tries = quiz.results.get(quiz.id);
    for (const element of this._elements(quiz.id)) element.classList.add(`tried-${tries}`);
    if (!right) this._point();
    const next = this.box.querySelector("[data-quiz=next]");
    next.disabled = false;
    next.focus({preventScroll: true});
  },

  _close() {
    const {box, quiz, words} = this;
    const result = {score: quiz.score(), of: quiz.ids.length};
    box.querySelector("h2").textContent = L.Util.template(words.result, result);
    box.querySelector(".quiz-said").textContent = quiz.wrong.length ? words.missed : words.all;
    const list = box.querySelector(".quiz-wrong");
    list.hidden = !quiz.wrong.length;
    list.replaceChildren(
      ...quiz.wrong.map((id) => {
        const link = L.DomUtil.create("a", "", L.DomUtil.create("li"));
        link.href = `#${id}`;
        link.textContent = this._name(id);
        L.DomEvent.on(link, "click", (event) => {
          L.DomEvent.preventDefault(event);
          this._end();
          this.atlas.select(id, {opener: this._opener()});
        });
        return link.parentNode;
      }),
    );
    for (const name of [".quiz-type", ".quiz-four"]) box.querySelector(name).hidden = true;
    box.querySelector("[data-quiz=next]").hidden = true;
    box.querySelector("[data-quiz=again]").hidden = false;
    box.querySelector("h2").focus({preventScroll: true});
    this.atlas.highlight([]);
    this.atlas.show(this.atlas.home);
  },

  _end() {
    if (!this.quiz) return;
    this.quiz = null;
    this.atlas.release();
    this.atlas.showLayers(this.atlas.addressState.layers);
    this.atlas.highlight([]);
    this._nameless(false);
    for (const element of this._elements()) element.classList.remove("tried-1", "tried-2", "tried-3", "tried-4");
    this.box.remove();
    this.box.querySelector("[data-quiz=next]").hidden = false;
    this.box.querySelector("[data-quiz=again]").hidden = true;
    this.box.querySelector(".quiz-wrong").hidden = true;
    this.atlas.leave("quiz");
    this.atlas.map.invalidateSize({animate: false});
  },

  _elements(id) {
    const which = id ? `[data-place="${CSS.escape(id)}"]` : "[data-place]";
    return [...this.atlas.map.getContainer().querySelectorAll(which)];
  },

  // the names under the pointer and for the screen reader would tell the answer
  _nameless(nameless) {
    for (const [index, element] of this._elements().entries()) {
      const {name, spoken} = this.atlas.places.get(element.dataset.place);
      const area = L.Util.template(this.words.area, {number: index + 1});
      element.setAttribute("aria-label", nameless ? area : spoken);
      const title = element.querySelector("title");
      if (title) title.textContent = nameless ? "" : name;
      else element.title = nameless ? "" : name;
    }
  },
});
