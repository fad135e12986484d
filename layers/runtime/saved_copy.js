/*
 * L.SavedCopy: a page that a browser or an archiver saved as it stood begins again as it was built.
 *
 *     L.SavedCopy.keep(element);     // the part of the body in which something will be drawn before that
 *     L.SavedCopy.begin();           // once all of the body is there
 *     L.SavedCopy.remember("#hill"); // with every change of the address
 *
 * What is saved is the document with all that scripts drew, so on opening it they would draw it twice. <html> holds,
 * saved with it, the body as it was built (in an attribute: of a template Chromium saves nothing that it holds), tells
 * the address, which no file has, and where the page lay, as browsers point links of a copy, even those within it, to there.
 */
L.SavedCopy = {
  // whether this page is a copy
  isOne() {
    return "asBuilt" in document.documentElement.dataset;
  },

  keep(element) {
    this._kept = [element, element.cloneNode(true)];
  },

  begin(page = document) {
    const {documentElement: root, body} = page;
    // what runs has run: behind all that is shown it is out of the way, in a copy too
    body.querySelector(":scope > script").before(...body.querySelectorAll("main script"));
    if (this.isOne()) this._restore(page);
    else {
      const [drawn, blank] = this._kept;
      drawn.replaceWith(blank);
      root.dataset.asBuilt = this._shown(body).reduce((html, {outerHTML = " "}) => html + outerHTML, "");
      blank.replaceWith(drawn);
      root.dataset.page = page.URL.split("#")[0];
    }
    body.querySelector(".alive").indeterminate = true; // which no copy keeps (saved_copy.css)
  },

  remember(address) {
    document.documentElement.dataset.address = address;
    // a copy has of a field what its markup says
    for (const field of document.querySelectorAll("input")) {
      field.defaultValue = field.value;
      field.defaultChecked = field.checked;
    }
  },

  _restore({documentElement: root, body, location}) {
    for (const node of this._shown(body)) node.remove();
    body.insertAdjacentHTML("afterbegin", root.dataset.asBuilt);
    delete root.dataset.modes;
    for (const element of body.querySelectorAll("[href], img[src]")) this._lead(element, root.dataset.page);
    const {address} = root.dataset;
    if (address && !location.hash) location.replace(address);
  },

  // all of the body but its scripts and islands
  _shown(body) {
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
