/*
 * L.QuizRound: the questions of one round, and what a class has made of them; knows no page.
 *
 *     const quiz = new L.QuizRound(["westland", "eastland"], {westland: ["Westland", "Far West"], …}, {tries: 3, asks: 10});
 *     quiz.id;               // what is asked for
 *     quiz.answer("eastland") // {right: false, left: 2}
 *     quiz.type("westlend")  // {right: true, …}: forgiving of accents and spelling
 *     quiz.next();           // false when there is no more
 */
L.QuizRound = L.Class.extend({
  options: {
    tries: 3,
    choices: 4,
  },

  initialize(ids, names, {tries = this.options.tries, asks = ids.length} = {}) {
    this.tries = tries;
    this.all = ids; // what is chosen from
    this.ids = L.QuizRound.shuffled(ids).slice(0, asks); // what is asked
    this.names = names;
    this.at = 0;
    this.wrong = []; // ids that were not found at all
    this.results = new Map(); // id -> the try at which it was right; one more than there are if never
    this._begin();
  },

  _begin() {
    this.id = this.ids[this.at] ?? null;
    this.tried = 0;
    this.done = false;
  },

  next() {
    this.at += 1;
    this._begin();
    return this.id !== null;
  },

  score() {
    return [...this.results.values()].filter((tries) => tries <= this.tries).length;
  },

  answer(id) {
    this.tried += 1;
    const right = id === this.id;
    this.done = right || this.tried >= this.tries;
    if (this.done) this.results.set(this.id, right ? this.tried : this.options.tries + 1);
    if (this.done && !right) this.wrong.push(this.id);
    return {right, left: this.tries - this.tried};
  },

  type(text) {
    const typed = L.plainText(text);
    const near = (name) => L.QuizRound.distance(typed, name) <= (name.length < 5 ? 0 : name.length < 9 ? 1 : 2);
    const names = this.names[this.id].map(L.plainText);
    const right = typed && (names.some(near) || names.map(L.sound).includes(L.sound(typed)));
    return this.answer(right ? this.id : null);
  },

  // the right one and some others, in any order
  choices() {
    const others = L.QuizRound.shuffled(this.all.filter((id) => id !== this.id)).slice(0, this.options.choices - 1);
    return L.QuizRound.shuffled([this.id, ...others]);
  },
});

L.QuizRound.shuffled = (list) => {
  const mixed = [...list];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1));
    [mixed[i], mixed[j]] = [mixed[j], mixed[i]];
  }
  return mixed;
};

// how many letters must be changed, added or left out to make one of the other (Levenshtein)
L.QuizRound.distance = (one, other) => {
  let row = Array.from({length: other.length + 1}, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[other.length];
};
