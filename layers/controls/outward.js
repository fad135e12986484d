/*
 * L.Control.Outward: links lead out of the frame; where the page around it lets nothing open (sandbox without
 * allow-popups), a click tells the address instead, to be copied.
 */
L.Control.Outward = L.Class.extend({
  initialize() {
    this.line = document.getElementById("outward");
    this.field = document.getElementById("outward-address");
  },

  addTo() {
    L.DomEvent.on(document, "click", (event) => {
      const link = event.target.closest("a[target=_blank]");
      if (!link || window.parent === window || event.ctrlKey || event.metaKey || event.shiftKey) return;
      L.DomEvent.preventDefault(event);
      const opened = window.open(link.href, "_blank"); // null where it is refused
      try {
        if (opened) opened.opener = null;
      } catch {
        // a window that is sandboxed as the frame is lets nobody reach it
      }
      this.line.hidden = Boolean(opened);
      this.field.value = link.href;
      if (!opened) this.field.select();
    });
    return this;
  },
});
