// before anything is laid out: the page is a map beside a panel, no longer a text to read; in a frame or by itself
document.documentElement.classList.add("scripted");
document.documentElement.classList.toggle("framed", window.parent !== window);
// a browser that scrolls to what an address names takes the page around a frame along: with a sign more it names nothing
if (window.parent !== window && location.hash) {
  try {
    history.replaceState(null, "", `${location.hash}&`);
  } catch {
    // a frame that is kept apart moves no page
  }
}
