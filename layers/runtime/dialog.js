/*
 * L.Dialog: one of the page's <dialog> elements, and the one way to open and close it.
 *
 *     new L.Dialog("about");
 *     new L.Dialog("share").on("open", ({opener}) => …).on("close", ({answer}) => …);
 *
 * Every element with data-opens=ID opens it. The button of its form, what has data-closes in it, Escape, and a click
 * beside it close it, the first in a saved copy without scripts, too; so does another address, as a step back opens
 * one. The focus returns to what opened it. `answer` is the value of the button that ended its form.
 */
L.Dialog = L.Evented.extend({
  initialize(id) {
    this.element = document.getElementById(id);
    this._opener = null; // what has the focus again at the end
    this.element.querySelector("h2").tabIndex = -1; // has the focus first: what can be pressed may stand far below
    for (const opener of document.querySelectorAll(`[data-opens="${id}"]`)) {
      L.DomEvent.on(opener, "click", () => this.open(opener));
    }
    L.DomEvent.on(this.element, "click", ({target}) => {
      // the dialog itself is only hit beside its content: on the backdrop
      if (target === this.element || target.closest("[data-closes]")) this.element.close();
    });
    L.DomEvent.on(window, "popstate", () => this.element.close()); // it tells of what was seen before
    L.DomEvent.on(this.element, "close", () => {
      if (this.element.open) return; // again, by the address that closed it
      this._opener?.focus({preventScroll: true});
      this.fire("close", {answer: this.element.returnValue});
    });
  },

  open(opener = document.activeElement) {
    this._opener = opener;
    this.element.returnValue = ""; // what it was last ended with does not end it on Escape
    this.element.showModal();
    this.fire("open", {opener});
  },
});
