/*
 * L.Keymap: who hears which key. Keys that act wherever the focus is are bound here and nowhere else.
 *
 *     atlas.keymap.bind("quiz", ({key}) => key === "Escape" && leave());
 *
 * Handlers are asked in the order of L.Keymap.PRECEDENCE until one takes the key by giving true; that
 * ends the event, so that neither the map nor the page acts on it as well. Nobody is asked while a dialog or a word's
 * meaning is open, nor of a key with Alt, Ctrl or Meta, nor of one that scrolls what has the focus; in a field only
 * those are that say so. Letters and digits are asked for by their place: `L.Keymap.at(event) === "p"` on every layout.
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
    if (event.altKey || event.ctrlKey || event.metaKey || document.querySelector(L.Keymap.ON_TOP)) return;
    if (L.Keymap.SCROLLING.includes(event.key) && this._scrolls(event.target)) return;
    const inField = event.target.closest?.(L.Keymap.FIELDS);
    const asked = L.Keymap.PRECEDENCE.filter(({inFields}) => inFields || !inField);
    if (asked.some(({part}) => this._handlers.get(part)?.(event))) L.DomEvent.stop(event);
  },

  // whether there is more of what is read here than is seen; buttons are not read, what stands below the map is turned
  _scrolls(target) {
    if (target.matches?.("input, button, summary")) return false;
    for (let box = target; box && box !== document.body && !box.matches?.(".band"); box = box.parentElement) {
      const {overflowY} = getComputedStyle(box);
      if (/auto|scroll/.test(overflowY) && box.scrollHeight > box.clientHeight) return true;
    }
    return false;
  },
});

// who is asked first; what lies on top of another goes before it
L.Keymap.PRECEDENCE = [
  {part: "search", inFields: true}, // Escape: its results
  {part: "projector"}, // any: the blank screen ends; Escape: the mode; letters, digits, and what a remote sends
  {part: "lesson"}, // arrows, Page Up and Down, Home, End: its steps
  {part: "evidence"}, // E: what a step's claim is judged by
  {part: "quiz", inFields: true}, // Escape: leaves it
  {part: "card", inFields: true}, // Escape: closes it
];

// what takes every key while it is open: a dialog, and a word's meaning where the browser can open one
L.Keymap.ON_TOP = "popover" in HTMLElement.prototype ? "dialog[open], :popover-open" : "dialog[open]";

// where keys are written or chosen with
L.Keymap.FIELDS = "input:not([type=checkbox]), select, textarea, [role=listbox]";

L.Keymap.SCROLLING = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End"];

// the letter or digit that stands here on a keyboard of the United States, whatever its own layout writes; else ""
L.Keymap.at = ({code}) => /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code)?.[1].toLowerCase() ?? "";
