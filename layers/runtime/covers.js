/*
 * L.covers: what lies over a map and is no part of it, as bounds in its layer's pixels: its buttons, and whatever says so
 * with data-covers.
 */
L.covers = (map) => {
  const container = map.getContainer();
  const {left, top} = container.getBoundingClientRect();
  if (!container.parentNode) return []; // a second map that was taken away
  const {parentNode: around} = container.parentNode.closest(".atlas") ?? container; // a map may lie over another
  return [...around.querySelectorAll(".leaflet-control, [data-covers]")]
    .filter((element) => !element.contains(container)) // a second map covers the first and not itself
    .map((element) => element.getBoundingClientRect())
    .filter(({width}) => width)
    .map((box) => [
      [box.left - left, box.top - top],
      [box.right - left, box.bottom - top],
    ])
    .map((corners) => L.bounds(corners.map((corner) => map.containerPointToLayerPoint(corner))));
};
