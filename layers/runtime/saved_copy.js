/*
 * L.SavedCopy: a page that a browser or an archiver saved as it stood begins again as it was built.
 *
 *     L.SavedCopy.begin();                    // before anything is drawn
 *     L.SavedCopy.remember("#hill");      // with every change of the address
 *
 * What is saved is the document with all that scripts drew, so on opening it they would draw it twice. A template in
 * the head, saved with it, holds the body as it was built; <html> tells the address, which no file has, and where the
 * page lay, as browsers point links of a copy, even those within it, to there.
 */
L.SavedCopy = {
  begin(page = document) {
    const {documentElement: root, head, body} = page;
    const kept = head.querySelector("template[data-as-built]");
    if (kept) this._restore(page, kept);
    else {
      const template = page.createElement("template");
      template.dataset.asBuilt = "";
      const {content} = template; // of a document that loads no pictures
      content.append(...this._drawn(body).map((node) => content.ownerDocument.importNode(node, true)));
      head.append(template);
      root.dataset.page = page.URL.split("#")[0];
    }
    body.querySelector(".alive").indeterminate = true; // which no copy keeps (saved_copy.css)
  },

  remember(address) {
    document.documentElement.dataset.address = address;
  },

  _restore({documentElement: root, body, location}, kept) {
    for (const node of this._drawn(body)) node.remove();
    body.prepend(kept.content.cloneNode(true));
    delete root.dataset.modes;
    for (const element of body.querySelectorAll("[href], img[src]")) this._lead(element, root.dataset.page);
    const {address} = root.dataset;
    if (address && !location.hash) location.replace(address);
  },

  // all of the body but its scripts and islands
  _drawn(body) {
    return [...body.childNodes].filter((node) => node.localName !== "script");
  },

  // within the copy where it led within the page, and to the other files where they still are
  _lead(element, page) {
    const name = element.hasAttribute("href") ? "href" : "src";
    const value = element.getAttribute(name);
    if (value.startsWith(`${page}#`)) element.setAttribute(name, value.slice(page.length));
    else if (!/^(#|data:)/.test(value)) element.setAttribute(name, new URL(value, page).href);
  },
};
