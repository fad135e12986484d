(function () {
  const maps = [];
  function known(source) {
    return Array.from(document.querySelectorAll("iframe")).find(function (frame) {
      return frame.contentWindow === source;
    });
  }
  function nearest(link) {
    const at = link.getBoundingClientRect();
    function away(frame) {
      const box = frame.getBoundingClientRect();
      return Math.max(box.top - at.bottom, at.top - box.bottom, 0);
    }
    return maps
      .map(known)
      .filter(Boolean)
      .sort(function (one, other) {
        return away(one) - away(other) || at.top - one.getBoundingClientRect().top;
      })[0];
  }
  addEventListener("message", function (event) {
    const data = Object(event.data);
    const frame = /^atlas:(height|selected)$/.test(data.type) ? known(event.source) : null;
    if (!frame) return;
    if (!maps.includes(event.source)) maps.push(event.source);
    if (data.type === "atlas:selected" || frame.style.height.endsWith("px")) return;
    frame.style.minHeight = (Number(data.height) || 480) + "px";
  });
  addEventListener("click", function (event) {
    const link = event.target.closest?.("a[data-atlas]");
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const frame = nearest(link);
    if (!frame) return;
    event.preventDefault();
    frame.contentWindow.postMessage({type: "atlas:show", id: link.dataset.atlas}, "*");
    frame.scrollIntoView({block: "nearest"});
  });
  for (const frame of document.querySelectorAll('iframe[src*="embed.html"]')) {
    frame.contentWindow.postMessage({type: "atlas:ask"}, "*");
  }
})();
