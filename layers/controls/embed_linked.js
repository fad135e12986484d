(() => {
  const frame = document.currentScript.previousElementSibling;
  addEventListener("message", ({source, data}) => {
    if (source !== frame.contentWindow || data?.type !== "atlas:height") return;
    frame.style.height = `${Number(data.height) || 480}px`;
  });
  addEventListener("click", (event) => {
    const link = event.target.closest("a[data-atlas]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    frame.contentWindow.postMessage({type: "atlas:show", id: link.dataset.atlas}, "*");
    frame.scrollIntoView({block: "nearest"});
  });
})();
