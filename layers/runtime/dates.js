/*
 * The date that the map shows, and what every land was on it.
 *
 *     atlas.keep({at: "2020-11-10"});  // null: the end of the chosen years, or else the text's date
 *     atlas.look("hill");  // how it is drawn: "annexed"
 *     atlas.standing("dale");  // what it is, in a few words: "later a conflict: 2014"
 *
 * A date is a year, a month or a day and means its last day; so the year 1991 shows what 1991 left.
 */
L.Atlas.include({
  _initializeDates({date, statuses, conflicts, dateWords}) {
    this.textDate = date;
    this.date = date;
    this.statuses = statuses;
    this._conflicts = conflicts; // looks of what is fought over
    this._dateWords = dateWords;
    this.compared = null; // the same atlas on the date that it is compared with, drawn beside it
  },

  // take all filters away; the map keeps its date, also where it was the end of the years
  unfilter() {
    const {date, textDate} = this;
    this.together(() => {
      this.filter(L.Atlas.UNFILTERED);
      this.keep({at: date === textDate ? null : date});
    });
  },

  // a land's state on the map's date: {status, label, short, look, index}; before its beginning it is quiet
  stateOf(id) {
    const {states} = this.places.get(id);
    const index = states.findLastIndex(([from]) => from <= this._day());
    return index < 0 ? {look: "quiet", index} : {...this.statuses[states[index][1]], status: states[index][1], index};
  },

  look(id) {
    return this.stateOf(id).look;
  },

  // what a zone is in a few words; where it is quiet, when it is more than that, or was; or else when it begins
  standing(id) {
    const {look, short, index} = this.stateOf(id);
    if (look !== "quiet") return short;
    const states = this.places.get(id).states.map(([from, status]) => ({from, ...this.statuses[status]}));
    const isLoud = (state) => state.look !== "quiet";
    const last = states.findLastIndex(isLoud);
    const over = last < index;
    if (over && last < 0) return short;
    const one = over ? states[last + 1] : (states.slice(index + 1).find(isLoud) ?? states[0]);
    const words = over ? "until" : this._conflicts.includes(one.look) ? "later" : "later-status";
    return L.Util.template(this._dateWords[words], {year: one.from.slice(0, 4), status: one.short});
  },

  // whether a day lies after the map's date
  isBefore(day) {
    return this._day() < day;
  },

  // whether the map's date lies in a time that is given by its first day, and the first day after it
  isDuring(from, to) {
    return from <= this._day() && !(to <= this._day());
  },

  // whether a zone is drawn in another outline than its own on the map's date
  isOutlined(id) {
    return Boolean(this.places.get(id).outlined?.some(([from, to]) => this.isDuring(from, to)));
  },

  // a date in words, as exactly as it is given: 1991, December 1991, 8 December 1991
  inWords(date) {
    const [year, month, day] = date.split("-").map(Number);
    const parts = {year: "numeric", ...(month && {month: "long"}), ...(day && {day: "numeric"})};
    const moment = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
    const written = moment.toLocaleDateString(this._dateWords.locale, {...parts, timeZone: "UTC"});
    return written.replace(/^1 /, `${this._dateWords.first} `); // an ordinal in some languages
  },

  // the last day of the map's date, to be compared with others; no month has more than 31
  _day() {
    return this.date + "-12-31".slice(this.date.length - 4);
  },

  // in law: the borders that the map is said to show; on the ground: who held what
  _showEyes() {
    const eyes = this.addressState.eyes ?? "law";
    document.documentElement.dataset.eyes = eyes;
    this.fire("eyes", {eyes});
  },

  // begin, end or change what the map is compared with
  _showCompared() {
    const {compare: date = null} = this.addressState;
    if (date === (this.compared?.date ?? null)) return;
    this.compared?.map.remove();
    this.compared = date && this.onDate(date);
    this._limitZoom(); // side by side each map has half of the width
    this.fire("compare", {compared: this.compared});
  },

  _showDate() {
    const {filters, addressState} = this;
    const date = addressState.at ?? (filters.to ? `${filters.to}` : this.textDate);
    if (date === this.date) return;
    this.date = date;
    this.fire("date", {date});
    for (const element of this.map.getContainer().querySelectorAll("[data-place]"))
      element.setAttribute("aria-label", this.places.get(element.dataset.place).spoken);
  },
});
