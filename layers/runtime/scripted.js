// before anything is laid out: the page is a map beside a panel, no longer a text to read
document.documentElement.classList.add("scripted");
