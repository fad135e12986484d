/*
 * L.LandSurvey: whose land is where in a window of the map, as it is drawn: zones over republics, lakes over both.
 *
 *     const survey = new L.LandSurvey(atlas, window, areas); // areas: [{id, kind}]
 *     survey.of("westland"); // what can be seen of it, if anything
 *     survey.state("eastland"); // also what lies under zones, but for what is chosen
 *     survey.republicAt(L.point(40, 60)); // whose land a point is, also under a zone: as of() has it
 *     survey.astray(box, L.point(40, 60)); // how much of a box lies on another zone, republic or state than a point
 *     survey.astray(box, "westland"); // the same of an area
 *     survey.all(); survey.all("zone");
 */
L.LandSurvey = L.Class.extend({
  initialize(atlas, window, areas) {
    this.atlas = atlas;
    this.window = window;
    this.areas = areas;
    this.owners = new Map(areas.map(({id}, i) => [id, i + 1])); // as the grid has them; 0 is nobody's
    const zones = areas.filter(({kind}) => kind === "zone").map(({id}) => id);
    const chosen = atlas.withMembers(atlas.selected);
    this.grids = [this._painted([]), this._painted(zones)];
    this.lands = this.grids[0].lands();
    this.states = this._painted(zones.filter((id) => !chosen.includes(id))).lands();
  },

  of(id) {
    return this.lands.get(this.owners.get(id));
  },

  all(wanted) {
    const areas = this.areas.filter(({kind}) => !wanted || kind === wanted);
    return areas.map(({id}) => this.of(id)).filter(Boolean);
  },

  state(id) {
    return this.states.get(this.owners.get(id));
  },

  astray(box, of) {
    if (this.owners.has(of)) return this.grids[0].astray(box, this.owners.get(of));
    return Math.max(...this.grids.map((grid) => grid.astray(box, grid.owner(of))));
  },

  republicAt(point) {
    return this.lands.get(this.grids[1].owner(point));
  },

  _painted(unseen) {
    const grid = new L.LandGrid(this.window);
    this.atlas.map.eachLayer((layer) => {
      const {id, options} = layer;
      if (!(layer instanceof L.Polygon) || !id || unseen.includes(id)) return;
      // another outline of a zone is no land of its own
      const owner = this.owners.get(id) ?? L.LandSurvey.GROUND[options.className];
      if (owner !== undefined) grid.paint(owner, layer._parts);
    });
    return grid;
  },
});

// owners of what is no area: nobody, and all the states around as one
L.LandSurvey.GROUND = {water: 0, "ground sea": 0, "ground land": 255};
