/*
 * L.fitBand: on a wall the letters of a band below the map go down only as far as they must for nothing to be cut.
 *
 *     L.fitBand(document.getElementById("step")); // whenever it says something else, or has another size
 */
L.fitBand = (box) => {
  for (let letters = 1; letters > 0.6; letters -= 0.04) {
    box.style.setProperty("--letters", letters);
    if (!box.closest("[data-modes~=projector]") || box.scrollHeight <= box.clientHeight) return;
  }
};
