/*
 * L.Control.Caption: keeps the link to the atlas at what is seen, and lights the places of a paragraph.
 *
 * What an address asks for and a frame has not, as a lesson, the link asks of the atlas, until a place is chosen.
 */
L.Control.Caption = L.Class.extend({
  initialize(atlas) {
    this.atlas = atlas;
    this.link = document.getElementById("open");
    this.page = this.link.getAttribute("href");
    this.unread = [];
  },

  addTo(map) {
    this.atlas.on("address", this._highlight, this);
    this.atlas.on("select filter address", ({unread = []}) => {
      this.unread = unread;
      this._link();
    });
    map.on("moveend", this._link, this);
    L.DomEvent.on(document.querySelector(".skip"), "click", (event) => {
      L.DomEvent.preventDefault(event); // the address stays the reader's
      this.link.focus();
    });
    return this;
  },

  _link() {
    if (!this.link.href) return; // there is no atlas beside this page
    this.link.href = this.page + L.Address.beside(this.atlas.address(), this.unread);
  },

  // the places of a paragraph, as in the atlas
  _highlight({text}) {
    const of = this.atlas.claims.all.filter(({paragraph}) => paragraph === text);
    this.atlas.highlight(of.map(({place}) => place));
  },
});
