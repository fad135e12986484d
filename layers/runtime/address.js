/*
 * L.Address: the fragment of the page's address, read and written.
 *
 *     L.Address.read("#abkhazia&from=1990&to=1995&themes=war")
 *     L.Address.write({id: "abkhazia", from: 1990, to: 1995, themes: ["war"]})
 *
 * The place comes first, everything else behind it as NAME=VALUE. What is unknown or malformed
 * is left out when reading, and so is what says nothing when writing.
 */
L.Address = {
  layers: ["republics", "zones", "places", "flows", "labels"],

  read(fragment) {
    const parts = fragment.replace(/^#/, "").split("&");
    const pairs = new Map(parts.filter((part) => part.includes("=")).map((part) => part.split(/=(.*)/s, 2)));
    const place = parts[0].includes("=") ? "" : parts[0];
    const found = {
      id: this._text(place),
      view: this._view(pairs.get("view")),
      from: this._year(pairs.get("from")),
      to: this._year(pairs.get("to")),
      undated: pairs.get("undated") === "no" ? false : null,
      themes: this._text(pairs.get("themes"))?.split(",").filter(Boolean) ?? null,
      layers: this._text(pairs.get("layers"))?.split(",").filter(Boolean) ?? null,
      q: this._text(pairs.get("q")),
      text: this._number(pairs.get("text")),
      lesson: this._text(pairs.get("lesson")),
      step: this._number(pairs.get("step")),
      mode: this._text(pairs.get("mode")),
    };
    return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null));
  },

  write({id, view, from, to, undated, themes, layers, q, text, lesson, step, mode}) {
    const parts = [];
    if (id) parts.push(encodeURIComponent(id));
    if (view) parts.push(`view=${view.map((number) => Number(number.toFixed(4))).join(",")}`);
    if (from) parts.push(`from=${from}`);
    if (to) parts.push(`to=${to}`);
    if (undated === false) parts.push("undated=no");
    if (themes) parts.push(`themes=${themes.map(encodeURIComponent).join(",")}`);
    if (layers) parts.push(`layers=${layers.map(encodeURIComponent).join(",")}`);
    if (q) parts.push(`q=${encodeURIComponent(q)}`);
    if (text) parts.push(`text=${text}`);
    if (lesson) parts.push(`lesson=${encodeURIComponent(lesson)}`, `step=${step}`);
    if (mode) parts.push(`mode=${mode}`);
    return parts.length ? `#${parts.join("&")}` : "";
  },

  // what was read, without what there is not: years out of reach, themes and paragraphs of no claim,
  // lessons and steps of none
  known(
    {from = null, to = null, undated, themes, layers, text, lesson, step, mode},
    {years: [first, , last], claims: {all: claims}, lessons},
  ) {
    const within = (year) => year === null || (year >= first && year <= last);
    const years = within(from) && within(to) && !(from && to && from > to) ? {from, to} : {from: null, to: null};
    const among = (wanted, there) => {
      const found = (wanted ?? []).filter((one) => there.includes(one));
      return found.length ? found : null;
    };
    return {
      ...years,
      undated: years.from || years.to ? (undated ?? true) : true, // its switch is there with the years only
      themes: among(themes, [...new Set(claims.map(({theme}) => theme))]),
      layers: among(layers, this.layers),
      text: claims.some(({paragraph}) => paragraph === text) ? text : null,
      lesson: lessons.has(lesson) ? lesson : null,
      step: lessons.has(lesson) ? Math.max(1, Math.min(step ?? 1, lessons.get(lesson))) : null,
      mode: ["projector", "embed"].includes(mode) ? mode : null,
    };
  },

  _text(value) {
    try {
      return value ? decodeURIComponent(value) : null;
    } catch {
      return null;
    }
  },

  _number(value) {
    return /^\d{1,4}$/.test(value ?? "") ? Number(value) : null;
  },

  _year(value) {
    return /^\d{4}$/.test(value ?? "") ? Number(value) : null;
  },

  _view(value) {
    const numbers = (value ?? "").split(",").map((part) => (/^-?\d+(\.\d+)?$/.test(part) ? Number(part) : NaN));
    const [lat, lng, zoom] = numbers;
    const sound = numbers.length === 3 && Math.abs(lat) <= 90 && Math.abs(lng) <= 360 && zoom >= -2 && zoom <= 9;
    return sound ? numbers : null;
  },
};
