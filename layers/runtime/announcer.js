/*
 * The atlas's voice: what a screen reader says of a change that is only seen.
 *
 *     atlas.announce("Projector mode.");
 *
 * There is one (#news): all that is said of a change is heard as one, in its order, and of the next in its place;
 * "" alone takes back what was said.
 */
L.Atlas.include({
  _said: [],

  announce(text) {
    this._said.push(text);
    // once the change is done
    queueMicrotask(() => {
      const said = this._said.splice(0);
      if (said.length) document.getElementById("news").textContent = said.filter(Boolean).join(" · ");
    });
  },
});
