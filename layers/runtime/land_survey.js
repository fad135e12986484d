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
    const chosen = atlas.withMembers(atlas.selected).filter((id) => zones.includes(id));
    // the zones are drawn over all the others
    const below = this._painted(new L.LandGrid(window), (id) => !zones.includes(id));
    this.grids = [this._painted(below.copy(), (id) => zones.includes(id)), below];
    const [lands, states] = [this.grids[0], this._painted(below.copy(), (id) => chosen.includes(id))];
    this.lands = lands.lands(this.owners.values());
    this.states = states.lands(this.owners.values());
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

  _painted(grid, isWanted) {
    this.atlas.map.eachLayer((layer) => {
      const {id, options} = layer;
      if (!(layer instanceof L.Polygon) || !id || !isWanted(id)) return;
      // another outline of a zone is no land of its own
      const owner = this.owners.get(id) ?? L.LandSurvey.GROUND[options.className];
      if (owner !== undefined) grid.paint(owner, layer._parts);
    });
    return grid;
  },
});

// owners of what is no area: nobody, and all the states around as one
L.LandSurvey.GROUND = {water: 0, "ground sea": 0, "ground land": 255};
