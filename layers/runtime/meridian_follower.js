/*
 * L.MeridianFollower: north is up where the reader looks.
 *
 *     new L.MeridianFollower(atlas);
 *
 * When the whole is seen the projection's own meridian is straight up, in a view that has one that view's; nearer, the
 * meridian moves to the longitude of the map's centre. Between, it goes a part of the way. After a move the map straightens
 * in one short motion, or at once where there was none or the reader wants none; the centre and the zoom stay what they were.
 *
 * Another meridian turns the whole picture by one angle, as the projection is a cone: so the browser
 * turns what is drawn, and it is drawn anew once, at the end.
 */
L.MeridianFollower = L.Class.extend({
  options: {
    stays: 0.1, // so much nearer than at home its meridian is still straight up
    follows: 1.25, // in so many steps of zoom from there it moves to the centre's longitude
    least: 0.1, // degrees: what is straighter than this needs no motion
    motion: 260, // milliseconds
    rest: 60, // milliseconds after a move in which another may follow it
  },

  initialize(atlas) {
    const {map} = atlas;
    this.atlas = atlas;
    this.map = map;
    this.still = atlas.still;
    this.overview = atlas.projection.meridian;
    map.on("moveend", () => this._follow());
    atlas.on("show", ({animate}) => !animate && this._follow({atOnce: true}));
    map.on("movestart zoomstart", this._stop, this);
  },

  // the meridian that is to be straight up with this longitude in the centre at this zoom
  meridian(longitude, zoom) {
    const {stays, follows} = this.options;
    const {home, whole} = this.atlas;
    const [near, far] = [home, whole].map((view) => this.atlas.zoomFor(view));
    const part = (from, to) => Math.max(0, Math.min(1, (zoom - from) / (to - from)));
    const from = this.overview + (home.meridian - this.overview) * (near > far ? part(far, near) : 1);
    return from + (longitude - from) * part(near + stays, near + stays + follows);
  },

  _follow({atOnce = this.still.matches} = {}) {
    if (this._turning) return;
    const {crs} = this.map.options;
    // a map that stands at home while its pane grows does so until it fills that again
    const to = this.atlas.wantedMeridian() ?? this.meridian(this.atlas.seenCentre().lng, this.map.getZoom());
    if (Math.abs(to - crs.meridian()) < this.options.least) return;
    this._stop();
    if (atOnce) {
      this._turn(to);
      return;
    }
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
    const [centre, zoom] = [this.atlas.middle(), this.map.getZoom()];
    this._turning = true;
    this.map.options.crs.turn(meridian);
    this.map._resetView(this.atlas.within(centre, zoom), zoom, true);
    this._turning = false;
  },
});
