/*
 * L.Address: the fragment of the page's address, read and written.
 *
 *     L.Address.read("#hill&from=1990&to=1995&themes=war")
 *     L.Address.write({id: "hill", from: 1990, to: 1995, themes: ["war"]})
 *
 * The place comes first, everything else behind it as NAME=VALUE. What is unknown or malformed
 * is left out when reading, and so is what says nothing when writing; `unread` tells what was left out.
 */
L.Address = {
  layers: ["republics", "zones", "places", "flows", "labels"],
  hows: ["find", "four", "type"], // how a quiz asks

  read(fragment) {
    const parts = L.TouchedAddress.parts(fragment);
    const values = this._values(new Map(parts.map(({name, value}) => [name, value]).reverse())); // the first counts
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  },

  // the parts of a fragment that nothing, or not all, was made of, what was to be a place first: {name, raw, told}; told
  // are those that were meant for the atlas
  unread(fragment, understood) {
    const isMet = ({name, value}) => {
      const met = Object.hasOwn(understood, name) ? understood[name] : null;
      if (["themes", "layers"].includes(name))
        return met && value?.split(",").every((one) => !one || met.includes(one));
      return met !== null && (name !== "step" || met === Number(value));
    };
    const left = L.TouchedAddress.parts(fragment).filter((part) => !isMet(part));
    left.sort((one, other) => (other.name === "id") - (one.name === "id"));
    return left.map(({name, raw}) => ({name, raw, told: this.names.includes(name)}));
  },

  // an address, and as it was what was not understood of the one that was opened
  beside(address, unread) {
    const there = new Set(L.TouchedAddress.parts(address).map(({name}) => name));
    const kept = unread.filter(({name}) => !there.has(name));
    const [places, others] = [true, false].map((first) => kept.filter(({name}) => (name === "id") === first));
    const parts = [...places.map(({raw}) => raw), address.slice(1), ...others.map(({raw}) => raw)].filter(Boolean);
    return parts.length ? `#${parts.join("&")}` : "";
  },

  _values(pairs) {
    return {
      id: pairs.get("id") || null,
      view: this._view(pairs.get("view")),
      from: this._year(pairs.get("from")),
      to: this._year(pairs.get("to")),
      undated: pairs.get("undated") === "no" ? false : null,
      themes: pairs.get("themes")?.split(",").filter(Boolean) ?? null,
      layers: pairs.get("layers")?.split(",").filter(Boolean) ?? null,
      at: this._date(pairs.get("at")),
      compare: this._date(pairs.get("compare")),
      eyes: ["law", "ground"].includes(pairs.get("eyes")) ? pairs.get("eyes") : null,
      q: pairs.get("q") || null,
      text: this._number(pairs.get("text")),
      lesson: pairs.get("lesson") || null,
      step: this._number(pairs.get("step")),
      mode: pairs.get("mode") || null,
      lang: pairs.get("lang") || null,
      quiz: pairs.get("quiz") || null,
      how: pairs.get("how") || null,
      asks: this._number(pairs.get("asks")) || null,
      timer: pairs.get("timer") === "yes" || null,
    };
  },

  write(state) {
    const {id, view, at, compare, eyes, from, to, undated, themes, layers, q, text, lesson, step, mode} = state;
    const {quiz, how, asks, timer} = state;
    const parts = [];
    if (id) parts.push(encodeURIComponent(id));
    if (view) parts.push(`view=${view.map((number) => Number(number.toFixed(4))).join(",")}`);
    if (at) parts.push(`at=${at}`);
    if (compare) parts.push(`compare=${compare}`);
    if (eyes === "ground" || (eyes && lesson)) parts.push(`eyes=${eyes}`); // the law's go without saying, but in a step
    if (from) parts.push(`from=${from}`);
    if (to) parts.push(`to=${to}`);
    if (undated === false) parts.push("undated=no");
    if (themes) parts.push(`themes=${themes.map(encodeURIComponent).join(",")}`);
    if (layers) parts.push(`layers=${layers.map(encodeURIComponent).join(",")}`);
    if (q) parts.push(`q=${encodeURIComponent(q)}`);
    if (text) parts.push(`text=${text}`);
    if (lesson) parts.push(`lesson=${encodeURIComponent(lesson)}`, `step=${step}`);
    if (mode) parts.push(`mode=${mode}`);
    if (quiz) parts.push(`quiz=${encodeURIComponent(quiz)}`);
    if (quiz && how) parts.push(`how=${how}`);
    if (quiz && asks) parts.push(`asks=${asks}`);
    if (quiz && timer) parts.push("timer=yes");
    return parts.length ? `#${parts.join("&")}` : "";
  },

  // what was read, without what there is not: dates and years out of reach, themes and paragraphs of no claim,
  // lessons and steps of none, quizzes of none, and in a frame of another page what it has not
  known(wanted, {years: [first, , last], claims: {all: claims}, lessons, quizzes, searches}) {
    const {at = null, compare = null, eyes = null, from = null, to = null, undated, themes, layers} = wanted;
    const {q = null, text, lesson, step, mode, quiz, how, asks = null, timer = null} = wanted;
    const asked = mode !== "embed" && quizzes.has(quiz); // no frame has one
    const within = (year) => year === null || (year >= first && year <= last);
    const dated = (date) => (date && within(Number(date.slice(0, 4))) ? date : null);
    const years = within(from) && within(to) && !(from && to && from > to) ? {from, to} : {from: null, to: null};
    const among = (named, there) => {
      const found = (named ?? []).filter((one) => there.includes(one));
      return found.length ? found : null;
    };
    return {
      eyes,
      at: dated(at),
      compare: dated(compare),
      ...years,
      undated: years.from || years.to ? (undated ?? true) : true, // its switch is there with the years only
      themes: among(themes, [...new Set(claims.map(({theme}) => theme))]),
      layers: among(layers, this.layers),
      text: claims.some(({paragraph}) => paragraph === text) ? text : null,
      lesson: lessons.has(lesson) ? lesson : null,
      step: lessons.has(lesson) ? Math.max(1, Math.min(step ?? 1, lessons.get(lesson))) : null,
      q: searches ? q : null,
      mode: searches && ["projector", "embed"].includes(mode) ? mode : null,
      lang: null, // where the site has it, the switch of languages went there
      quiz: asked ? quiz : null,
      how: asked && this.hows.includes(how) ? how : null,
      asks: asked ? asks : null,
      timer: asked ? timer : null,
    };
  },

  _number(value) {
    return /^\d{1,4}$/.test(value ?? "") ? Number(value) : null;
  },

  _year(value) {
    return /^\d{4}$/.test(value ?? "") ? Number(value) : null;
  },

  // a year, a month or a day that the calendar has
  _date(value) {
    const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value ?? "") ?? [];
    const moment = new Date(`${year}-${month}-${day}T00:00Z`); // 30 February is 1 March
    return moment.getUTCDate() === Number(day) ? value : null;
  },

  _view(value) {
    const numbers = (value ?? "").split(",").map((part) => (/^-?\d+(\.\d+)?$/.test(part) ? Number(part) : NaN));
    const [lat, lng, zoom] = numbers;
    const sound = numbers.length === 3 && Math.abs(lat) <= 90 && Math.abs(lng) <= 360 && zoom >= -2 && zoom <= 9;
    return sound ? numbers : null;
  },
};

L.Address.names = Object.keys(L.Address._values(new Map()));
