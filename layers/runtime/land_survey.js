/*
 * L.LandSurvey: whose land is where in a window of the map, as it is drawn: zones over republics, lakes over both.
 *
 *     const survey = new L.LandSurvey(atlas, window, areas); // areas: [{id, kind}]
 *     survey.of("georgia"); // what can be seen of it, if anything
 *     survey.state("russia"); // also what lies under zones, but for what is chosen
 *     survey.republicAt(L.point(40, 60)); // whose land a point is, also under a zone: as of() has it
 *     survey.all(); survey.all("zone");
 */
L.LandSurvey = L.Class.extend({
  initialize(atlas, window, areas) {
    this.atlas = atlas;
    this.window = window;
    this.areas = areas;
    this.owners = new Map(areas.map(({id}, i) => [id, i + 1])); // as the grid has them; 0 is nobody's
    this.lands = this._lands();
    this.states = null; // the same without zones, once a republic asks
  },

  of(id) {
    return this.lands.get(this.owners.get(id));
  },

  all(wanted) {
    const areas = this.areas.filter(({kind}) => !wanted || kind === wanted);
    return areas.map(({id}) => this.of(id)).filter(Boolean);
  },

  state(id) {
    const chosen = this.atlas.withMembers(this.atlas.selected);
    const under = this.areas.filter((one) => one.kind === "zone" && !chosen.includes(one.id));
    this.states ??= this._lands(new Set(under.map((one) => one.id)));
    return this.states.get(this.owners.get(id));
  },

  republicAt(point) {
    const around = L.bounds(point.subtract([1, 1]), point.add([1, 1]));
    const {id} = this.areas.find((one) => one.kind === "republic" && this.state(one.id)?.share(around) > 0.5) ?? {};
    return this.of(id);
  },

  _lands(unseen = new Set()) {
    const grid = new L.LandGrid(this.window);
    this.atlas.map.eachLayer((layer) => {
      const {id, options} = layer;
      if (!(layer instanceof L.Polygon) || !id || unseen.has(id)) return;
      const nobody = /\b(ground|water)\b/.test(options.className); // another outline of a zone is no land of its own
      if (nobody || this.owners.has(id)) grid.paint(this.owners.get(id) ?? 0, layer._parts);
    });
    return grid.lands();
  },
});
