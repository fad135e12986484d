/*
 * presenter.html beside the wall: tells the step that is on it, the next one and the time, and asks it to go on.
 *
 * The window that opened this one says which step it shows. Without one, the page is a text to read and nothing here acts.
 */
(() => {
  const wall = window.opener;
  if (!wall) return;
  const part = (id) => document.getElementById(id);
  const beside = document.documentElement;
  const ask = (message) => wall.postMessage(message, "*"); // from file:// no window knows another's origin
  const PATIENCE = 2500; // milliseconds
  let [lesson, began, heard, told] = [null, null, null, null];

  // a step, or nothing where the wall shows none
  const show = (step, blank) => {
    const article = step && part(`${lesson}-${step}`);
    for (const one of document.querySelectorAll("article")) one.toggleAttribute("data-current", one === article);
    const next = article?.nextElementSibling;
    part("next").hidden = !next;
    for (const [to, from] of [
      [".next-heading", "h3"],
      [".question", ".question"],
    ]) {
      part("next").querySelector(to).textContent = next?.querySelector(from).textContent ?? "";
    }
    part("apart").hidden = Boolean(article);
    part("blank").setAttribute("aria-pressed", blank);
    const heading = article?.querySelector("h3").textContent ?? part("apart").textContent;
    if (part("shown").textContent !== heading) part("shown").textContent = heading;
  };

  const clock = () => {
    const now = new Date();
    const [hours, minutes] = [now.getHours(), now.getMinutes()].map((number) => String(number).padStart(2, "0"));
    part("now").textContent = `${hours}:${minutes}`;
    const seconds = Math.floor((now - began) / 1000);
    part("since").textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  };

  // what is new is shown
  const hear = (step, blank) => {
    const news = [lesson, step, blank].join();
    if (news === told) return;
    told = news;
    show(step, blank);
    window.scrollTo(0, 0);
  };

  const beat = () => {
    clock();
    if (Date.now() - heard > PATIENCE) hear(null, false); // the wall is closed, or shows another page
    ask({type: "atlas:presenter"}); // one that was loaded anew knows of no other window
  };

  window.addEventListener("message", ({source, data}) => {
    if (source !== wall || data?.type !== "atlas:step") return;
    if (!began) {
      beside.dataset.beside = "";
      part("desk").hidden = false;
      setInterval(beat, 1000);
    }
    if (!began || data.lesson !== lesson) began = new Date(); // of each lesson
    lesson = data.lesson;
    heard = Date.now();
    hear(data.step, data.blank);
    clock();
  });

  document.addEventListener("click", ({target}) => {
    const {turns} = target.closest("[data-turns]")?.dataset ?? {};
    if (turns) ask({type: "atlas:turn", by: Number(turns)});
    if (target.closest("#blank")) ask({type: "atlas:blank"});
  });

  // what a presenter's remote and a keyboard send; Space and Enter press what has the focus
  const turns = {PageDown: 1, ArrowRight: 1, " ": 1, Enter: 1, PageUp: -1, ArrowLeft: -1};
  window.addEventListener("keydown", (event) => {
    const {key, code, target} = event;
    if (!began || event.altKey || event.ctrlKey || event.metaKey) return;
    if ([" ", "Enter"].includes(key) && target.closest("a, button")) return;
    if (key in turns) ask({type: "atlas:turn", by: turns[key]});
    else if (code === "KeyB" || code === "Period") ask({type: "atlas:blank", byLetter: true});
    else return;
    event.preventDefault();
  });

  ask({type: "atlas:presenter"});
})();
