/*
 * L.onPaper: tells style sheets how large the map is on the screen, so that paper shows it as it was seen.
 *
 *     L.onPaper(map);
 *
 * Nothing is drawn anew for the printer, which asks too late: parts/map_print.css scales what is there.
 */
L.onPaper = (map) => {
  const {style} = map.getContainer().parentNode;
  const tell = () => {
    const {x, y} = map.getSize();
    if (!x || !y) return;
    style.setProperty("--map-wide", x);
    style.setProperty("--map-high", y);
  };
  map.on("resize", tell);
  tell();
};
