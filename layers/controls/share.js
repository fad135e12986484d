/*
 * L.Control.Share: what a reader takes away from a card: its address, a citation, and a plain link
 * to the same spot in OpenStreetMap.
 */
L.Control.Share = L.Class.extend({
  initialize(atlas, {base, words}) {
    this.atlas = atlas;
    this.base = base; // where the site lives, if that is known: a place's own page unfurls as that place
    this.words = words;
    this.actions = document.getElementById("actions");
    this.dialog = new L.Dialog("share");
    this.link = document.getElementById("openstreetmap");
  },

  addTo() {
    this.atlas.on("select", ({id}) => {
      this.actions.hidden = !id;
    });
    this.atlas.map.on("moveend", this._point, this);
    this.dialog.on("open", ({opener}) => this._fill(opener.dataset.shares));
    this._point();
    return this;
  },

  _fill(what) {
    const id = this.atlas.selected;
    const {name} = this.atlas.places.get(id);
    const view = location.href.split(/[?#]/)[0] + this.atlas.address(); // without what trackers left
    const page = this.base && `${this.base}places/${id}.html`;
    const year = this.atlas.years[2];
    const filled = {
      address: view,
      citation: L.Util.template(this.words.citation, {...this.words, name, address: page ?? view, year}),
    };
    if (page) filled.page = page;
    for (const [field, text] of Object.entries(filled)) document.getElementById(`share-${field}`).value = text;
    document.getElementById(`share-${page && what === "address" ? "page" : what}`).select();
  },

  // the zoom of a Mercator map that shows as many metres in a pixel here
  _point() {
    const {lat, lng} = this.atlas.map.getCenter();
    const zoom = Math.round(Math.log2((156543 * Math.cos((lat * Math.PI) / 180)) / this.atlas.metres()));
    const at = `${lat.toFixed(4)}/${(((lng + 540) % 360) - 180).toFixed(4)}`;
    this.link.href = `https://www.openstreetmap.org/#map=${Math.max(0, zoom)}/${at}`;
  },
});
