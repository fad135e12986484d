/*
 * L.Follow: north is up where the reader looks.
 *
 *     new L.Follow(map, bounds);
 *
 * In the overview the projection's own meridian is straight up; nearer, the meridian moves to the
 * longitude of the map's centre. After a move the map straightens in one short motion, or at once
 * where the reader wants none; the centre and the zoom stay what they were.
 */
L.Follow = L.Class.extend({
  options: {
    far: 3.5, // up to this zoom the overview's meridian is straight up
    near: 4.75, // from this zoom on the centre's is
    least: 0.1, // degrees: what is straighter than this needs no motion
    motion: 260, // milliseconds
  },

  initialize(map, bounds, still) {
    this.map = map;
    this.bounds = bounds;
    this.still = still;
    this.overview = map.options.crs.meridian();
    map.on("moveend", this._follow, this);
    map.on("movestart zoomstart", this._stop, this);
  },

  // the meridian that is to be straight up with this longitude in the centre at this zoom
  meridian(longitude, zoom) {
    const {far, near} = this.options;
    const part = Math.max(0, Math.min(1, (zoom - far) / (near - far)));
    return this.overview + (longitude - this.overview) * part;
  },

  _follow() {
    if (this._turning) return;
    const [centre, zoom] = [this.map.getCenter(), this.map.getZoom()];
    const from = this.map.options.crs.meridian();
    const to = this.meridian(centre.lng, zoom);
    if (Math.abs(to - from) < this.options.least) return;
    if (this.still.matches) {
      this._turn(to, centre, zoom);
      return;
    }
    const begin = performance.now();
    const step = (now) => {
      const part = Math.min(1, Math.max(0, (now - begin) / this.options.motion));
      this._turn(from + (to - from) * part * (2 - part), centre, zoom);
      this._frame = part < 1 ? requestAnimationFrame(step) : null;
    };
    this._frame = requestAnimationFrame(step);
  },

  // a reader who moves on has the map at once; what is left to straighten follows that move
  _stop() {
    if (this._turning || !this._frame) return;
    cancelAnimationFrame(this._frame);
    this._frame = null;
  },

  _turn(meridian, centre, zoom) {
    this._turning = true;
    this.map.options.crs.turn(meridian);
    // the corners of the window mean something in the overview only
    this.map.setMaxBounds(Math.abs(meridian - this.overview) < 1 ? this.bounds : null);
    this.map._resetView(centre, zoom, true);
    this._turning = false;
  },
});
