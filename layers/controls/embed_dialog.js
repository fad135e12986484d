/*
 * L.Control.EmbedDialog: a frame for another page: which place, size, years and themes, seen as it will be,
 * and the markup to copy, without a script or with the few lines that link words of an article to places.
 *
 * The preview is there while the dialog is open, so that nothing else is loaded before it is asked for.
 */
L.Control.EmbedDialog = L.Class.extend({
  options: {
    page: "embed.html",
    patience: 2000, // milliseconds after which a preview that says nothing is thought to be missing
  },

  initialize(atlas, {linked, words}) {
    this.atlas = atlas;
    this.linked = linked;
    this.words = words;
    this.dialog = new L.Dialog("embed");
    for (const part of [
      "place",
      "size",
      "height",
      "from",
      "to",
      "view",
      "labels",
      "preview",
      "missing",
      "plain",
      "linked",
      "address",
    ]) {
      this[`_${part}`] = document.getElementById(`embed-${part}`);
    }
    this._themes = [...this.dialog.element.querySelectorAll("[name=embed-theme]")];
  },

  addTo() {
    this.dialog.on("open", this._open, this);
    this.dialog.on("close", () => this._preview.replaceChildren());
    this.atlas.on("address", this._requested, this);
    L.DomEvent.on(this.dialog.element, "change", this._fill, this);
    window.addEventListener("message", ({source, data}) => {
      if (source !== this._frame?.contentWindow || data?.type !== "atlas:height") return;
      this._heard = true;
      this._missing.hidden = true;
    });
    return this;
  },

  // a place's own page, which has no script, leads here
  _requested({mode}) {
    if (mode !== "embed") return;
    this.atlas.keep({mode: null});
    this.dialog.open();
  },

  // what the reader sees is what is proposed
  _open() {
    const {selected, filters, addressState} = this.atlas;
    this._place.value = selected ?? "";
    this._from.value = filters.from ?? "";
    this._to.value = filters.to ?? "";
    this._view.checked = "view" in L.Address.read(this.atlas.address());
    this._labels.checked = addressState.layers?.includes("labels") ?? true;
    for (const box of this._themes) box.checked = filters.themes?.includes(box.value) ?? false;
    this._address.hidden = location.protocol !== "file:";
    this._missing.hidden = true;
    this._show();
    this._fill();
  },

  // the frame as it will be, kept apart from this page as in a strict host
  _show() {
    this._heard = false;
    this._frame = document.createElement("iframe");
    this._frame.sandbox = "allow-scripts";
    this._frame.title = this.words.preview;
    this._frame.src = this.options.page + this._fragment();
    L.DomEvent.on(this._frame, "load", () => {
      setTimeout(() => {
        this._missing.hidden = this._heard || !this.dialog.element.open;
      }, this.options.patience);
    });
    this._preview.replaceChildren(this._frame);
  },

  _fragment() {
    const state = this.atlas.state();
    const years = {from: Number(this._from.value) || null, to: Number(this._to.value) || null};
    const themes = this._themes.filter((box) => box.checked).map((box) => box.value);
    const layers = (state.layers ?? L.Address.layers).filter((layer) => layer !== "labels");
    if (this._labels.checked) layers.push("labels");
    return L.Address.write({
      id: this._place.value || null,
      view: this._view.checked ? state.view : null,
      ...years,
      undated: years.from || years.to ? state.undated : null,
      themes: themes.length ? themes : null,
      layers: layers.length < L.Address.layers.length ? layers : null,
    });
  },

  _fill() {
    const ratio = this._size.value;
    this._height.parentNode.hidden = Boolean(ratio);
    const height = Math.max(240, Math.round(Number(this._height.value)) || 480);
    const style = `width: 100%; border: 0; ${ratio ? `aspect-ratio: ${ratio}` : `height: ${height}px`}`;
    const fragment = this._fragment();
    this._frame.style.cssText = style;
    const shown = new URL(this.options.page + fragment, location.href).href;
    // replaced, so that trying out leaves no steps in the history
    if (this._frame.src !== shown) this._frame.contentWindow.location.replace(shown);
    // a file's own address is of use to nobody else
    const address = location.protocol === "file:" ? this.options.page : new URL(this.options.page, location.href).href;
    const frame = this._markup(address + fragment, style);
    this._plain.value = frame;
    this._linked.value = this._withLinks(frame, address);
  },

  _markup(src, style) {
    const frame = document.createElement("iframe");
    const place = this.atlas.places.get(this._place.value);
    frame.title = L.Util.template(this.words.title, {name: place?.name ?? this.words.whole});
    frame.loading = "lazy";
    frame.allowFullscreen = true;
    frame.style.cssText = style;
    frame.src = src;
    return frame.outerHTML;
  },

  // the script follows the frame at once: that is how it knows which one is meant
  _withLinks(frame, address) {
    const link = document.createElement("a");
    const id = this._place.value || this.atlas.places.keys().next().value;
    link.href = `${address.replace(this.options.page, "index.html")}#${id}`;
    link.dataset.atlas = id;
    link.textContent = this.atlas.places.get(id).name;
    const script = document.createElement("script");
    script.textContent = `\n${this.linked}`;
    return `<p>${link.outerHTML}</p>\n${frame}\n${script.outerHTML}\n`;
  },
});
