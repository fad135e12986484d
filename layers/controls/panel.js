/*
 * L.Control.Panel: shows the list of places, or the card of the one that is chosen.
 *
 * The articles are in the page before any script runs; this only hides all but one.
 */
L.Control.Panel = L.Class.extend({
  initialize(atlas, {title}) {
    this.atlas = atlas;
    this.title = title;
    this.panel = document.getElementById("panel");
    this.list = document.getElementById("places");
    this.news = document.getElementById("news");
  },

  addTo() {
    L.DomEvent.on(this.panel, "click", this._clicked, this);
    this.atlas.on("select", this._show, this);
    return this;
  },

  // links to places go through the map, so that choosing the chosen one again still shows it
  _clicked(event) {
    const link = event.target.closest("a[href^='#']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const id = decodeURIComponent(link.hash.slice(1));
    if (id !== "places" && !this.atlas.places.has(id)) return;
    event.preventDefault();
    this.atlas.select(id === "places" ? null : id);
    // the reader's hand is in the panel: the focus follows to what it now shows
    const shown = id === "places" ? this._came : document.getElementById(id).querySelector("h2");
    if (id !== "places") this._came = link;
    shown?.focus({preventScroll: true});
  },

  _show({id, byKeyboard}) {
    this.panel.classList.toggle("with-card", Boolean(id));
    for (const article of this.panel.querySelectorAll("article")) {
      article.classList.toggle("shown", article.id === id);
    }
    for (const link of this.list.querySelectorAll("a")) {
      if (link.hash === `#${id}`) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    this.panel.scrollTop = 0;
    const place = this.atlas.places.get(id);
    document.title = place ? `${place.name} – ${this.title}` : this.title;
    this.news.textContent = place ? place.spoken : "";
    if (byKeyboard) document.getElementById(id).querySelector("h2").focus();
  },
});
