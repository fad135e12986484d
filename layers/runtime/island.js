/*
 * L.island: reads one of the JSON islands that the build put into the page.
 *
 *     const data = L.island("zones");
 */
L.island = (name) => JSON.parse(document.getElementById(`island-${name}`).textContent);
