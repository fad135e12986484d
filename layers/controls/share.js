/*
 * L.Control.Share: what a reader takes away from a card: its address, a citation, and a plain link
 * to the same spot in OpenStreetMap. Any button with data-copies copies the field that it names.
 */
L.Control.Share = L.Class.extend({
  initialize(atlas, words) {
    this.atlas = atlas;
    this.words = words;
    this.actions = document.getElementById("actions");
    this.dialog = document.getElementById("share");
    this.link = document.getElementById("openstreetmap");
  },

  addTo() {
    this.atlas.on("select", ({id}) => {
      this.actions.hidden = !id;
    });
    this.atlas.map.on("moveend", this._point, this);
    L.DomEvent.on(this.actions, "click", ({target}) => {
      if (target.dataset.shares) this._open(target.dataset.shares);
    });
    L.DomEvent.on(this.dialog, "click", ({target}) => {
      if (target === this.dialog) this.dialog.close();
    });
    // here and in any other dialog
    L.DomEvent.on(document, "click", ({target}) => target.dataset.copies && this._copy(target));
    this._point();
    return this;
  },

  _open(what) {
    const {name} = this.atlas.places.get(this.atlas.selected);
    const address = location.href;
    document.getElementById("share-address").value = address;
    document.getElementById("share-citation").value = L.Util.template(this.words.citation, {
      name,
      address,
      year: this.atlas.years[2],
    });
    this.dialog.showModal();
    document.getElementById(`share-${what}`).select();
  },

  async _copy(button) {
    const field = document.getElementById(button.dataset.copies);
    field.select();
    let copied = true;
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      copied = document.execCommand("copy"); // from a file some browsers allow only this
    }
    if (copied) button.textContent = this.words.copied;
  },

  // the zoom of a Mercator map that shows as many metres in a pixel here
  _point() {
    const {lat, lng} = this.atlas.map.getCenter();
    const zoom = Math.round(Math.log2((156543 * Math.cos((lat * Math.PI) / 180)) / this.atlas.metres()));
    const at = `${lat.toFixed(4)}/${(((lng + 540) % 360) - 180).toFixed(4)}`;
    this.link.href = `https://www.openstreetmap.org/#map=${Math.max(0, zoom)}/${at}`;
  },
});
