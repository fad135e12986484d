/*
 * L.QuizStart: the dialog before a quiz: what it asks for, how and how much, and the address that begins just this.
 *
 *     const start = new L.QuizStart();
 *     start.on("start", () => start.chosen()); // {quiz: "caucasus", how: "find", asks: 10, timer: null}
 *     start.choose({quiz: "caucasus"}); // an address has it so; what it does not say stays
 */
L.QuizStart = L.Evented.extend({
  initialize() {
    this.dialog = new L.Dialog("quiz-start");
    this.form = this.dialog.element.querySelector("form");
    L.DomEvent.on(this.form, "input", this._link, this);
    this.dialog.on("open", this._link, this);
    this.dialog.on("close", ({answer}) => this.fire(answer === "start" ? "start" : "cancel"));
  },

  // as the address keeps it
  chosen() {
    const {elements} = this.form;
    const [quiz, how] = [elements["quiz-set"].value, elements["quiz-how"].value];
    return {
      quiz,
      how,
      asks: Number(elements["quiz-asks"].value) || null,
      timer: elements["quiz-timer"].checked || null,
    };
  },

  choose({quiz, how, asks, timer}) {
    const {elements} = this.form;
    elements["quiz-set"].value = quiz;
    if (how) elements["quiz-how"].value = how;
    elements["quiz-asks"].value = asks ?? "";
    elements["quiz-timer"].checked = Boolean(timer);
  },

  // in the reader's words: what is asked for, and how
  said() {
    const {elements} = this.form;
    const how = this.form.querySelector("[name=quiz-how]:checked").parentNode;
    return [elements["quiz-set"].selectedOptions[0], how].map((one) => one.textContent.trim());
  },

  // of the page as it was opened, with nothing but the quiz
  address() {
    return location.href.split("#")[0] + L.Address.write(this.chosen());
  },

  _link() {
    document.getElementById("quiz-link").value = this.address();
  },
});

L.QuizStart.NONE = {quiz: null, how: null, asks: null, timer: null};
