/*
 * L.MeridianFollower: north is up where the reader looks.
 *
 *     new L.MeridianFollower(map, bounds);
 *
 * In the overview the projection's own meridian is straight up; nearer, the meridian moves to the
 * longitude of the map's centre. After a move the map straightens in one short motion, or at once
 * where the reader wants none; the centre and the zoom stay what they were.
 *
 * Another meridian turns the whole picture by one angle, as the projection is a cone: so the browser
 * turns what is drawn, and it is drawn anew once, at the end.
 */
L.MeridianFollower = L.Class.extend({
  options: {
    far: 3.5, // up to this zoom the overview's meridian is straight up
    near: 4.75, // from this zoom on the centre's is
    least: 0.1, // degrees: what is straighter than this needs no motion
    motion: 260, // milliseconds
    rest: 60, // milliseconds after a move in which another may follow it
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
    const {crs} = this.map.options;
    const to = this.meridian(this.map.getCenter().lng, this.map.getZoom());
    if (Math.abs(to - crs.meridian()) < this.options.least) return;
    if (this.still.matches) {
      this._turn(to);
      return;
    }
    this._stop();
    const {x, y} = this.map.getSize().divideBy(2);
    const pane = this.map.getPane("mapPane");
    pane.style.transformOrigin = `${x}px ${y}px`;
    const angle = `${crs.angle(to) - crs.angle(crs.meridian())}rad`;
    const {motion, rest} = this.options;
    this._motion = pane.animate(
      {rotate: ["0rad", angle]},
      {duration: motion, delay: rest, easing: "ease-out", fill: "forwards"},
    );
    this._motion.onfinish = () => {
      this._turn(to);
      this._stop();
    };
  },

  // a reader who moves on has the map at once; what is left to straighten follows that move
  _stop() {
    if (this._turning) return;
    this._motion?.cancel();
    this._motion = null;
  },

  _turn(meridian) {
    const [centre, zoom] = [this.map.getCenter(), this.map.getZoom()];
    this._turning = true;
    this.map.options.crs.turn(meridian);
    // the corners of the window mean something in the overview only
    this.map.setMaxBounds(Math.abs(meridian - this.overview) < 1 ? this.bounds : null);
    this.map._resetView(centre, zoom, true);
    this._turning = false;
  },
});
