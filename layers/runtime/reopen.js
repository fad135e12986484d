/*
 * The atlas as it was before a lesson or a quiz, either of which takes the map and gives it back when it is left.
 *
 *     atlas.setBefore(L.Address.read(atlas.address()));
 *     atlas.reopen(atlas.before);
 */
L.Atlas.include({
  setBefore(before) {
    this.before = before;
  },

  // give the picture of an address that was left, as a step of the history; on the wall where it is now
  reopen(found) {
    this._read({fragment: L.Address.write({...found, mode: this.addressState.mode}), animate: false});
    this.before = null;
    this._write({push: true});
  },
});
