/*
 * L.Control.EmbedDialog: a frame for another page: which place, size, years and themes, seen as it will be,
 * and the markup to copy, without a script or with the few lines that link words of an article to places.
 *
 * The preview is there while the dialog is open, so that nothing else is loaded before it is asked for.
 */
L.Control.EmbedDialog = L.Class.extend({
  options: {
    page: "embed.html",
    width: 720, // pixels, for a host that takes the style away
    patience: 2000, // milliseconds after which a preview that says nothing is thought to be missing
  },

  initialize(atlas, {linked, base, said, words}) {
    this.atlas = atlas;
    this.linked = linked;
    this.base = base; // where the site lives, if that is known
    this.said = said; // by language: what markup says of a map
    this.words = words;
    this.dialog = new L.Dialog("embed");
    this._apart = document.implementation.createHTMLDocument(""); // what is made in it loads nothing
    this.parts = {}; // by what their ids say behind "embed-"
    for (const part of this.dialog.element.querySelectorAll("[id^=embed-]")) this.parts[part.id.slice(6)] = part;
    this._themes = [...this.dialog.element.querySelectorAll("[name=embed-theme]")];
  },

  addTo() {
    this.dialog.on("open", this._open, this);
    this.dialog.on("close", () => this.parts.preview.replaceChildren());
    this.atlas.on("address", this._requested, this);
    L.DomEvent.on(this.dialog.element, "change", this._fill, this);
    window.addEventListener("message", ({source, data}) => {
      if (source !== this._frame?.contentWindow || data?.type !== "atlas:height") return;
      this._heard = true;
      this.parts.missing.hidden = true;
    });
    return this;
  },

  // a place's own page, which has no script, leads here
  _requested({mode}) {
    if (mode !== "embed") return;
    this.atlas.keep({mode: null});
    this.dialog.open();
  },

  // the places of the list beside the map, by kind as there
  _offerPlaces() {
    for (const list of document.querySelectorAll("#places > ul")) {
      const group = L.DomUtil.create("optgroup", "", this.parts.place);
      group.label = list.previousElementSibling.firstChild.textContent.trim();
      for (const link of list.querySelectorAll("a")) {
        group.append(new Option(link.querySelector(".name").textContent, link.hash.slice(1)));
      }
    }
  },

  // what the reader sees is what is proposed
  _open() {
    const {selected, filters, addressState} = this.atlas;
    if (!this.parts.place.querySelector("optgroup")) this._offerPlaces();
    this.parts.place.value = selected ?? "";
    this.parts.from.value = filters.from ?? "";
    this.parts.to.value = filters.to ?? "";
    // where a step looks no frame would know
    this.parts.view.checked = addressState.lesson || "view" in L.Address.read(this.atlas.address());
    this.parts.labels.checked = addressState.layers?.includes("labels") ?? true;
    for (const box of this._themes) box.checked = filters.themes?.includes(box.value) ?? false;
    this.parts.address.hidden = location.protocol !== "file:";
    this.parts.missing.hidden = true;
    this._show();
    this._fill();
  },

  // the frame as it will be, kept apart from this page as in a strict host
  _show() {
    this._heard = false;
    this._frame = document.createElement("iframe");
    this._frame.sandbox = "allow-scripts";
    this._frame.title = this.words.preview;
    this._frame.src = this._previewed = this._shownAt(this._fragment());
    L.DomEvent.on(this._frame, "load", () => {
      setTimeout(() => {
        this.parts.missing.hidden = this._heard || !this.dialog.element.open;
      }, this.options.patience);
    });
    this.parts.preview.replaceChildren(this._frame);
  },

  // where from here the pages of the chosen language lie
  _folder() {
    return this.parts.language?.value ?? "";
  },

  // where the frame with a fragment lies
  _shownAt(fragment) {
    return new URL(this._folder() + this.options.page + fragment, location.href).href;
  },

  _fragment() {
    const state = this.atlas.state();
    const years = this._years();
    const themes = this._themes.filter((box) => box.checked).map((box) => box.value);
    const layers = (state.layers ?? L.Address.layers).filter((layer) => layer !== "labels");
    if (this.parts.labels.checked) layers.push("labels");
    return L.Address.write({
      id: this.parts.place.value || null,
      view: this.parts.view.checked ? state.view : null,
      at: state.at,
      compare: state.compare,
      eyes: state.eyes,
      ...years,
      undated: years.from || years.to ? state.undated : null,
      themes: themes.length ? themes : null,
      layers: layers.length < L.Address.layers.length ? layers : null,
    });
  },

  // none that the frame would not understand: the last is not before the first
  _years() {
    const {from, to} = this.parts;
    const year = ({validity, value}) => (validity.valid && Number(value)) || null;
    to.min = year(from) ?? from.min;
    return {from: year(from), to: year(to)};
  },

  _fill() {
    const ratio = this.parts.size.value;
    this.parts.height.parentNode.hidden = Boolean(ratio);
    const height = Math.max(240, Math.round(Number(this.parts.height.value)) || 480);
    const shape = ratio ? `height: auto; aspect-ratio: ${ratio}` : `height: ${height}px`;
    const style = `width: 100%; ${shape}; border: 0`;
    const [across, down] = ratio.split(" / ");
    const fragment = this._fragment();
    this._frame.style.cssText = style;
    const shown = this._shownAt(fragment);
    // replaced, so that trying out leaves no steps in the history
    if (this._previewed !== shown) this._frame.contentWindow.location.replace(shown);
    this._previewed = shown;
    // a file's own address is of use to nobody else
    const here = this.base ?? (location.protocol === "file:" ? "" : new URL(".", location.href).href);
    const folder = here ? new URL(this._folder(), here).href : this._folder();
    // in the order and writing in which every frame of the atlas is given (pages/parts/iframe.html)
    const frame = this._element("iframe", {
      title: this._saying("title"),
      src: folder + this.options.page + fragment,
      width: this.options.width,
      height: ratio ? Math.round((this.options.width * down) / across) : height,
      loading: "lazy",
      allowfullscreen: "",
      style,
    }).outerHTML;
    this.parts.plain.value = frame;
    this.parts.linked.value = this._withLinks(frame, folder);
    const page = folder + (this.parts.place.value ? `places/${this.parts.place.value}.html` : "");
    this.parts.link.value = page || "index.html";
    this.parts.still.hidden = !this._isDated();
    this.parts.picture.value = this._pictured(
      folder,
      this._isDated() ? `${folder}index.html${fragment}` : this.parts.link.value,
    );
  },

  // whether the map is of another date than the still picture, of two, or seen with other eyes
  _isDated() {
    const {at, compare, eyes} = this.atlas.state();
    return Boolean(at || compare || eyes === "ground" || this.parts.to.value);
  },

  // in the language of the frame, as far as the place's card has its name in that
  _name(id = this.parts.place.value) {
    const card = id && document.getElementById(id);
    if (!card) return this.said[this._language()].whole;
    return card.querySelector(`.names [lang="${this._language()}"]`)?.textContent ?? this.atlas.places.get(id).name;
  },

  _language() {
    return this.parts.language?.selectedOptions[0].lang ?? document.documentElement.lang;
  },

  _saying(what) {
    return L.Util.template(this.said[this._language()][what], {name: this._name()});
  },

  // an element of a document that loads nothing, for its markup
  _element(kind, attributes, ...content) {
    const element = this._apart.createElement(kind);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...content);
    return element;
  },

  _withLinks(frame, folder) {
    const id = this.parts.place.value || this.atlas.places.keys().next().value;
    const {at, compare, eyes} = this.atlas.state();
    const href = `${folder}index.html${L.Address.write({id, at, compare, eyes})}`;
    const link = this._element("a", {href, "data-atlas": id}, this._name(id));
    const script = this._element("script", {}, `\n${this.linked}`);
    return `<p>${link.outerHTML}</p>\n${frame}\n${script.outerHTML}\n`;
  },

  // the still picture, which leads to the map
  _pictured(folder, page) {
    const [src, alt] = [`${folder}pictures/${this.parts.place.value || "atlas"}.png`, this._saying("alt")];
    // its shape in the style alone: where that is taken away, the picture has its own, however narrow a host makes it
    const size = {width: 1200, style: "max-width: 100%; height: auto; aspect-ratio: 40 / 21"};
    const picture = this._element("img", {src, alt, ...size});
    return this._element("a", {href: page}, picture).outerHTML;
  },
});
