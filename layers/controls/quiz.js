/*
 * L.Control.Quiz: a blank map to ask about: find a place, name what is shown, or choose from four.
 *
 * While it lasts the map has no names and keeps its date: each land is asked for as what it was then. What is selected
 * on it is an answer; a place takes a colour by the tries it took. A clicker and Enter go on. At the end it tells the
 * score, lists what was not known, and gives the result to copy or print. What is asked stands in the address:
 * quiz=caucasus&how=find&asks=10.
 */
L.Control.Quiz = L.Class.extend({
  initialize(atlas, {sets, neighbours, words}) {
    this.atlas = atlas;
    this.sets = sets; // by name: what each asks for, and the view that shows it, where that is not the map's own
    this.neighbours = neighbours; // of each state around the names that its label does not show
    this.words = words;
    this.start = new L.QuizStart();
    this.map = new L.QuizMap(atlas, words.area);
    this.quiz = null;
  },

  addTo() {
    this.start.on("start", this._begin, this);
    this.start.on("cancel", () => this.quiz || this.atlas.keep(L.QuizStart.NONE));
    this.box = document.getElementById("quiz-band").content.firstElementChild.cloneNode(true);
    this.result = new L.QuizResult(this.box, this.words);
    L.DomEvent.on(this.box, "click", ({target}) => this._clicked(target));
    L.DomEvent.on(this._part("form"), "submit", (event) => {
      L.DomEvent.preventDefault(event);
      const typed = this._part("input").value.trim();
      if (!typed || this.quiz.done || typed === this._typed) return; // the same again is no other try
      this._typed = typed;
      this._told(this.quiz.type(typed), null);
    });
    this.atlas.keymap.bind("quiz", (event) => this.quiz && this._key(event));
    this.atlas.on("address", this._address, this);
    this.atlas.on("dismiss", ({mode}) => mode === "quiz" && this._stop());
    return this;
  },

  _part(selector) {
    return this.box.querySelector(selector);
  },

  // an address that was opened, or a step back in the history: what begins by it is no step of its own
  _address() {
    this._end();
    const {addressState} = this.atlas; // without the quiz, where a lesson that it names too has ended one
    if (!addressState.quiz) return;
    this.start.choose(addressState);
    if (addressState.how) this.atlas.together(() => this._begin());
    else this.start.dialog.open();
  },

  _begin() {
    this._end();
    const {atlas} = this;
    const chosen = this.start.chosen();
    const {asks, ...frame} = this.sets[chosen.quiz];
    const before = (atlas.addressState.quiz && atlas.before) || L.Address.read(atlas.address());
    atlas.enter("quiz"); // which ends a comparison and a lesson, and with that what was known here
    atlas.setBefore(before);
    atlas.select(null);
    atlas.unfilter();
    atlas.keep(chosen);
    const spots = asks.filter(Number.isInteger).map((number) => this._spot(number));
    const ids = [...asks.filter((id) => !Number.isInteger(id)), ...spots.map(({id}) => id)];
    const choose = (id) => this._chosen(id);
    this.map.begin(ids, {spots, frame: frame.extent ? frame : atlas.home, choose});
    const names = Object.fromEntries(ids.map((id) => [id, atlas.names(id)]));
    this.how = chosen.how;
    const tries = this.how === "four" ? 1 : undefined;
    this.quiz = new L.QuizRound(ids, names, {tries, asks: chosen.asks ?? undefined});
    this._began = chosen.timer && Date.now();
    document.querySelector(".stage .frame").after(this.box);
    this._ask();
  },

  // a town or a neighbour by its number: it stands where its name begins
  _spot(number) {
    const {towns, neighbours} = this.atlas;
    const one = towns[number] ?? neighbours[number - towns.length];
    const [from, to = from] = one.line.map(L.latLng);
    const names = towns[number] ? this.atlas.townNames(number) : [one.name, ...this.neighbours[number - towns.length]];
    // a town so near that its mark stands apart, a state that is no more than a mark among what lies around
    const closest = towns[number] ? 6 : 3.5;
    return {id: `spot-${number}`, names, closest, at: [(from.lat + to.lat) / 2, (from.lng + to.lng) / 2]};
  },

  _opener() {
    return document.querySelector("[data-opens=quiz-start]");
  },

  _name(id) {
    return this.atlas.places.get(id).name;
  },

  _ask() {
    const {quiz, words} = this;
    const name = this._name(quiz.id);
    this._where();
    this._part("h2").textContent = this.how === "find" ? L.Util.template(words.find, {name}) : words.which;
    this._say(this._then(quiz.id), this._part(".band-where").textContent);
    this._part(".quiz-type").hidden = this.how !== "type";
    this._part("input").value = "";
    this._typed = null;
    const four = this._part(".quiz-four");
    four.hidden = this.how !== "four";
    four.replaceChildren(...(this.how === "four" ? quiz.choices().map((id) => this._choice(id)) : []));
    this._part("[data-quiz=next]").disabled = true;
    this.atlas.map.invalidateSize({animate: false});
    this.map.tellWrong(null);
    if (this.how === "find") this.map.ask(quiz.id);
    else this.map.point(quiz.id);
    const first = {find: this._part("h2"), type: this._part("input"), four: four.firstElementChild}[this.how];
    first.focus({preventScroll: true});
  },

  // what stands below the question is heard, after what has changed above it
  _say(said, where = "") {
    this._part(".quiz-said").textContent = said;
    this.atlas.announce(where);
    this.atlas.announce(said);
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
    this._part(".band-where").textContent = L.Util.template(this.words.where, where);
  },

  _choice(id) {
    const button = L.DomUtil.create("button");
    button.dataset.choice = id;
    button.textContent = this._name(id);
    return button;
  },

  // Escape leaves; a clicker's keys and Enter go on once there is an answer; there is no way back
  _key({key, target}) {
    if (key === "Escape") return this._leave();
    if (key === "PageUp") return true;
    const without = {PageDown: null, ArrowRight: "input, textarea", Enter: "input, textarea, button, a"}[key];
    if (without === undefined || (without && target.closest?.(without))) return false;
    return this._next() || key === "PageDown";
  },

  // whether there was an answer, so that the quiz goes on
  _next() {
    if (!this.quiz.done) return false;
    if (this.quiz.next()) this._ask();
    else this._close();
    return true;
  },

  _clicked(target) {
    const button = target.closest("[data-choice]");
    if (button && !this.quiz.done) {
      button.disabled = true;
      const {choice} = button.dataset;
      this._told(this.quiz.answer(choice), choice);
    }
    const {quiz} = target.closest("[data-quiz]")?.dataset ?? {};
    if (quiz === "next") this._next();
    if (quiz === "again") this._begin();
    if (quiz === "print") window.print();
    if (quiz === "leave") this._leave();
  },

  // give back the map as it was
  _leave() {
    this._stop();
    this.atlas.reopen({...this.atlas.before, ...L.QuizStart.NONE});
    this._opener().focus();
    return true;
  },

  // on the map: an answer while something is to be found, and nothing otherwise
  _chosen(id) {
    const known = this.atlas.offered.has(id);
    if (this.how !== "find" || this.quiz.done || !known || this.quiz.results.has(id)) return;
    this._told(this.quiz.answer(id), id);
  },

  _told({right, left}, id) {
    const {quiz, words} = this;
    const name = this._name(quiz.id);
    const chosen = id && this._name(id);
    const said = right ? words.right : quiz.done ? words.shown : chosen ? words.wrong : words.no;
    this._say(L.Util.template(said, {name, chosen, left}));
    this._where();
    this.map.tellWrong(right ? null : id);
    if (!quiz.done) return;
    this.map.tell(quiz.id, quiz.results.get(quiz.id));
    // of four, what was chosen is seen beside what was meant
    if (!right && this.how === "four") this.map.show(quiz.id);
    else if (!right) this.map.point(quiz.id);
    const next = this._part("[data-quiz=next]");
    next.disabled = false;
    next.focus({preventScroll: true});
  },

  _close() {
    const {quiz} = this;
    const seconds = this._began ? Math.round((Date.now() - this._began) / 1000) : null;
    for (const name of [".quiz-type", ".quiz-four"]) this._part(name).hidden = true;
    const [title, address] = [this.start.said(), this.start.address()];
    const today = this.atlas.inWords(new Date().toISOString().slice(0, 10));
    this.atlas.announce(this.result.show(quiz, {title, seconds, today, address, item: (id) => this._item(id)}));
    this.map.tellWrong(null);
    this.map.show();
  },

  // a name of what was not known, which leads to its card, if it has one
  _item(id) {
    if (!document.getElementById(id)) return this._name(id);
    const link = L.DomUtil.create("a");
    link.href = `#${id}`;
    link.textContent = this._name(id);
    L.DomEvent.on(link, "click", (event) => {
      L.DomEvent.preventDefault(event);
      this._stop();
      this.atlas.select(id, {opener: this._opener()});
    });
    return link;
  },

  // the end that a reader chose: the address tells of no quiz any more
  _stop() {
    this._end();
    this.atlas.keep(L.QuizStart.NONE);
  },

  _end() {
    if (!this.quiz) return;
    this.quiz = null;
    this.map.end();
    this.result.hide();
    this.box.remove();
    this.atlas.leave("quiz");
    this.atlas.map.invalidateSize({animate: false});
  },
});
