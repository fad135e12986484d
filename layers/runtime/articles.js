/*
 * What the page's articles tell the atlas, which drew its map before they were there; and how it begins to be used.
 *
 *     atlas.read(document); // claims and lessons
 *     atlas.nameAll();      // what stands on the map has its name from now on
 *     atlas.fit();          // once every overlay and control has its room
 *     atlas.start();        // and listens
 */
L.Atlas.include({
  read(root) {
    this._initializeArticles(root);
    this.keymap.bind("card", ({key}) => key === "Escape" && this.selected && this.select(null));
    this.fire("read");
  },

  _initializeArticles(root) {
    this._initializeAddress();
    this.claims = new L.Claims(root, this.years[1], this._where.emptied);
    this.lessons = L.Atlas.lessons(root); // id -> how many steps it has
    this.quizzes = L.Atlas.quizzes(root); // names of what a quiz asks for
    this.searches = Boolean(root.querySelector("#search")); // and has a wall's mode: a frame of another page has neither
    this.keymap = new L.Keymap(); // who hears which key
  },

  nameAll() {
    const plural = new Intl.PluralRules(document.documentElement.lang);
    for (const [id, place] of this.places) this.places.set(id, this._named(document.getElementById(id), place, plural));
    for (const element of this.map.getContainer().querySelectorAll("[data-place]")) {
      this._name(element, element.dataset.place);
    }
  },

  // say of each claim where in the article it stands
  locate() {
    for (const claim of this.claims.all) this._locate(claim);
  },

  // where in the article a claim stands, from its paragraph's number; in a page that has the text a link to it
  _locate({element, paragraph}) {
    const {sections, words} = this._where;
    const there = document.getElementById("text");
    const where = L.DomUtil.create(there ? "a" : "span", "locator");
    if (there) where.href = `#text=${paragraph}`;
    const section = sections.findLastIndex((first) => first && first <= paragraph) + 1;
    where.textContent = L.Util.template(words, {section, paragraph});
    const meta = element.querySelector(".meta");
    const see = meta.querySelector(".see");
    meta.insertBefore(where, see);
    where.before(" · ");
  },

  // give the map the room that is left, and its first view in it
  fit() {
    new ResizeObserver(() => this.map.invalidateSize({animate: false})).observe(this.map.getContainer());
    this.map.invalidateSize({animate: false}); // the controls have taken their room by now
    this.refit();
  },

  // begin to follow the address
  start() {
    this._followAddress();
    new L.MeridianFollower(this);
    L.onPaper(this.map);
    this.map.on("resize", this.refit, this);
    this._read({animate: false});
    this.map.on("moveend", () => this._write());
  },

  // a place with its name, and how a screen reader says it, as its article has them; a land as it is on the map's date
  _named(article, place, plural) {
    const name = article.querySelector("h2").textContent;
    const what = article.querySelector(".what").textContent;
    const count = article.querySelectorAll("[data-annotation]").length;
    const told = () => [what, ...(place.states ? [this.standing(article.id)] : [])].join(", ");
    const spoken = this._spoken[plural.select(count)] ?? this._spoken.other;
    return {
      ...place,
      name,
      get spoken() {
        return L.Util.template(spoken, {name, what: told(), count});
      },
    };
  },

  // an element of the map is called what it opens; the name under the pointer, as the browser shows it
  _name(element, id) {
    const {name, spoken} = this.places.get(id);
    element.setAttribute("aria-label", spoken);
    if (element instanceof SVGElement) element.append(Object.assign(L.SVG.create("title"), {textContent: name}));
    else element.title = name;
  },
});

L.Atlas.quizzes = (root) => new Set([...root.querySelectorAll("#quiz-set option")].map(({value}) => value));

L.Atlas.lessons = (root) => {
  const lessons = [...root.querySelectorAll("[data-lesson]")];
  return new Map(lessons.map((one) => [one.dataset.lesson, one.querySelectorAll("li").length]));
};

// a lesson's step in the page; nothing where it has none of that number
L.Atlas.step = (lesson, number) => document.querySelectorAll(`[data-lesson="${CSS.escape(lesson)}"] li`)[number - 1];
