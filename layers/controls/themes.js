/*
 * L.Control.Themes: boxes for the themes in their families, with counts.
 *
 * None ticked means all are shown. A count says how many claims a theme has within the other
 * filters, ticked or not.
 */
L.Control.Themes = L.Class.extend({
  initialize(atlas) {
    this.atlas = atlas;
    this.box = document.getElementById("themes");
    this.boxes = [...this.box.querySelectorAll("[data-filter]")];
    this.families = [...this.box.querySelectorAll("[data-family]")];
    this.clear = this.box.querySelector("[data-clears]");
  },

  addTo() {
    L.DomEvent.on(this.box, "change", ({target}) => {
      if (target.dataset.family) for (const box of this._in(target)) box.checked = target.checked;
      this._apply();
    });
    L.DomEvent.on(this.clear, "click", () => {
      for (const box of this.boxes) box.checked = false;
      this._apply();
      this.boxes[0].focus();
    });
    this.atlas.on("filter", this._show, this);
    return this;
  },

  _in(family) {
    return [...family.closest("fieldset").querySelectorAll("[data-filter]")];
  },

  _apply() {
    const themes = this.boxes.filter((box) => box.checked).map((box) => box.dataset.filter);
    this.atlas.filter({themes: themes.length ? themes : null});
  },

  _show({filters}) {
    const {claims} = this.atlas;
    const counts = claims.count(claims.filtered({...filters, themes: null}), ({theme}) => theme);
    for (const box of this.boxes) {
      const theme = box.dataset.filter;
      box.checked = filters.themes?.includes(theme) ?? false;
      this.box.querySelector(`[data-count-theme="${theme}"]`).textContent = counts.get(theme) ?? 0;
    }
    for (const family of this.families) {
      const boxes = this._in(family);
      family.checked = boxes.every((box) => box.checked);
      family.indeterminate = !family.checked && boxes.some((box) => box.checked);
      const sum = boxes.reduce((total, box) => total + (counts.get(box.dataset.filter) ?? 0), 0);
      this.box.querySelector(`[data-count-family="${family.dataset.family}"]`).textContent = sum;
    }
    this.clear.hidden = !filters.themes;
    if (filters.themes) this.box.open = true;
  },
});
