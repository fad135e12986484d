/*
 * Prints one part of a page alone: a link to the part with data-prints makes it the target, and of a page with a
 * target print_part.css prints nothing else. Without this script the link does that, and the browser's own command prints.
 */
document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-prints]");
  if (!link) return;
  event.preventDefault();
  window.location.hash = link.hash;
  window.print();
});
