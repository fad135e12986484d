/*
 * L.Control.About: opens and closes the dialog about the atlas.
 */
L.Control.About = L.Class.extend({
  addTo() {
    const dialog = document.getElementById("about");
    for (const opener of document.querySelectorAll("[data-opens=about]")) {
      L.DomEvent.on(opener, "click", () => dialog.showModal());
    }
    L.DomEvent.on(dialog, "click", ({target}) => {
      // the dialog itself is only hit beside its content: on the backdrop
      if (target === dialog || target.closest("[data-closes]")) dialog.close();
    });
    return this;
  },
});
