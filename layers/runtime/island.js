/*
 * L.island: reads one of the JSON islands that the build put into the page, with the lines that stand in its head.
 *
 *     const data = L.island("zones");
 */
L.island = (name) => {
  const text = (kind) => document.getElementById(`${kind}-${name}`)?.textContent;
  return {lines: text("lines"), ...JSON.parse(text("island") ?? "{}")};
};
