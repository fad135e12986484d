/*
 * L.Claims: what the page's articles claim, and which of it a reader's filters let through.
 *
 *     const claims = new L.Claims(document, 1999, "Nothing passes.");
 *     claims.filtered({from: 1990, to: 1995, undated: false, themes: ["war"]});
 *
 * The claims are read from the articles, where they stand as plain HTML; nothing is told twice.
 */
L.Claims = L.Class.extend({
  // `last` is the last year of which the text can tell, `emptied` what stands in the place of claims none of which passes
  initialize(root, last, emptied) {
    this.root = root;
    this.last = last;
    this.emptied = emptied;
    this._sifted = false; // whether something is left out
    this.all = [...root.querySelectorAll("[data-annotation]")].map((element) => ({
      id: element.dataset.annotation,
      place: element.closest("article").id,
      paragraph: Number(element.dataset.paragraph),
      theme: element.dataset.theme,
      ...this._years(element),
      get says() {
        return L.Claims.says(element);
      },
      element,
    }));
    // a correction tells in data-of which of its card's claims it is of, the first being 0
    this.checks = [...root.querySelectorAll("li[data-of]")].map((element) => ({
      element,
      claim: element.closest("article").querySelectorAll("[data-annotation]")[element.dataset.of],
    }));
    this.later = [...root.querySelectorAll("article .since li")].map((element) => ({
      place: element.closest("article").id,
      ...this._years(element),
      element,
    }));
  },

  // the first and the last year that stand above what is told; of what was so still, data-to has the last
  _years(element) {
    const years = element.querySelector(".meta").textContent.match(/\d{4}/g) ?? [];
    return {from: Number(years[0]) || null, to: Number(element.dataset.to ?? years.at(-1)) || null};
  },

  // the claims that pass
  filtered(filters) {
    return this.all.filter((claim) => this.inTime(claim, filters) && this.ofTheme(claim, filters));
  },

  // ids of the places of which something passes, be it a claim or what came since in the chosen years
  placesWithContent(filtered, filters) {
    const later = this.later.filter((one) => (filters.from ?? filters.to) && this.inTime(one, filters));
    return new Set([...filtered, ...later].map(({place}) => place));
  },

  // a claim of a year or a period lies in a window that it touches; an undated one where those are
  // wanted, but not in years of which the text cannot tell
  inTime({from, to}, {from: since, to: until, undated}) {
    if (!from) return undated && !(since > this.last);
    return (!since || to >= since) && (!until || from <= until);
  },

  ofTheme({theme}, {themes}) {
    return !themes || themes.includes(theme);
  },

  // show in the articles what the filters let through; where they let through all, all of it stands there already
  sift(filtered, filters) {
    const {from, to, undated, themes} = filters;
    const sifted = Boolean(from || to || themes || !undated);
    if (!sifted && !this._sifted) return;
    this._sifted = sifted;
    const ids = new Set(filtered.map(({id}) => id));
    for (const {id, element} of this.all) element.hidden = !ids.has(id);
    for (const {element, claim} of this.checks) element.hidden = claim.hidden;
    for (const one of this.later) one.element.hidden = !this.inTime(one, filters);
    for (const list of this.root.querySelectorAll("article ol:not(.retold), article ul")) this._emptied(list);
  },

  // a list that the filters leave nothing of goes with its heading; among the claims a line says so
  _emptied(list) {
    const empty = !list.querySelector(":scope > li:not([hidden])");
    list.hidden = empty;
    const line = list.nextElementSibling;
    if (list.matches(".claims")) {
      line.hidden = !empty;
      line.textContent = this.emptied;
    } else (list.closest(".since") ?? list.previousElementSibling).hidden = empty;
  },

  // how many claims there are by what `of` says of each
  count(claims, of) {
    const counts = new Map();
    for (const claim of claims) counts.set(of(claim), (counts.get(of(claim)) ?? 0) + 1);
    return counts;
  },
});

// what a claim says, without the quote behind it and its translation
L.Claims.says = (element) => {
  const parts = [...element.querySelector(".meta + p").childNodes];
  const quote = parts.findIndex(({nodeName}) => nodeName === "Q");
  return parts
    .slice(0, quote < 0 ? parts.length : quote)
    .map(({textContent}) => textContent)
    .join("")
    .trim();
};
