/*
 * L.whenSeen: runs what draws once there is something to draw on.
 *
 *     L.whenSeen("map", () => …);
 *
 * At once in a page that is seen; in a frame that its page keeps hidden (a folded part, another tab)
 * nothing has a size until it is shown, and letters could not be measured.
 */
L.whenSeen = (id, start) => {
  const element = document.getElementById(id);
  if (element.offsetHeight) return start();
  const observer = new ResizeObserver(() => {
    if (!element.offsetHeight) return;
    observer.disconnect();
    start();
  });
  observer.observe(element);
};
