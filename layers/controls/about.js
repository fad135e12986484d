/*
 * L.Control.About: the dialog about the atlas.
 */
L.Control.About = L.Class.extend({
  addTo() {
    new L.Dialog("about");
    return this;
  },
});
