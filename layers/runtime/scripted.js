// before anything is laid out: the page is a map beside a panel, no longer a text to read; in a frame or by itself
document.documentElement.classList.add("scripted");
document.documentElement.classList.toggle("framed", window.parent !== window);
