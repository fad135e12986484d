/*
 * The atlas's voice: what a screen reader says of a change that is only seen.
 *
 *     atlas.announce("Projector mode.");
 *
 * There is one (#news), so the last word is the one that is heard; "" takes back what was said.
 */
L.Atlas.include({
  announce(text) {
    document.getElementById("news").textContent = text;
  },
});
