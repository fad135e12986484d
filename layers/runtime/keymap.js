/*
 * L.Keymap: who hears which key. Keys that act wherever the focus is are bound here and nowhere else.
 *
 *     atlas.keymap.bind("quiz", ({key}) => key === "Escape" && leave());
 *
 * Handlers are asked in the order of L.Keymap.PRECEDENCE until one takes the key by giving true; that
 * ends the event, so that neither the map nor the page acts on it as well. Nobody is asked while a dialog is
 * open, nor of a key with Alt, Ctrl or Meta; in a field only those are that say so.
 */
L.Keymap = L.Class.extend({
  initialize() {
    this._handlers = new Map(); // part -> its handler
    // before the map takes the arrow keys for panning
    document.addEventListener("keydown", (event) => this._hear(event), true);
  },

  bind(part, handler) {
    this._handlers.set(part, handler);
  },

  _hear(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || document.querySelector("dialog[open]")) return;
    const inField = event.target.closest?.(L.Keymap.FIELDS);
    const asked = L.Keymap.PRECEDENCE.filter(({inFields}) => inFields || !inField);
    if (asked.some(({part}) => this._handlers.get(part)?.(event))) L.DomEvent.stop(event);
  },
});

// who is asked first; what lies on top of another goes before it
L.Keymap.PRECEDENCE = [
  {part: "search", inFields: true}, // Escape: its results
  {part: "lesson"}, // arrows, Page Up and Down, Home, End: its steps
  {part: "projector"}, // Escape: the blank screen, then the mode; letters and digits
  {part: "quiz", inFields: true}, // Escape: leaves it
  {part: "card", inFields: true}, // Escape: closes it
];

// where keys are written or chosen with
L.Keymap.FIELDS = "input:not([type=checkbox]), select, textarea, [role=listbox]";
