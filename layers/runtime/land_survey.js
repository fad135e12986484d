/*
 * L.LandSurvey: whose land is where in a window of the map, as it is drawn: zones over republics, lakes over both.
 *
 *     const survey = new L.LandSurvey(atlas, window, areas); // areas: [{id, kind}]
 *     survey.of("westland"); // what can be seen of it, if anything
 *     survey.state("eastland"); // also what lies under zones, but for what is chosen
 *     survey.republicAt(L.point(40, 60)); // whose land a point is, also under a zone: as of() has it
 *     const owners = survey.owners(L.point(40, 60)); // whose land a point is, or of an area's id that area
 *     survey.astray(box, owners); // how much of a box lies on another zone, republic or state than theirs
 *     survey.all(); survey.all("zone");
 */
L.LandSurvey = L.Class.extend({
  initialize(atlas, window, areas) {
    this.atlas = atlas;
    this.window = window;
    this.areas = areas;
    this._numbers = new Map(areas.map(({id}, i) => [id, i + 1])); // as the grid has them; 0 is nobody's
    const zones = areas.filter(({kind}) => kind === "zone").map(({id}) => id);
    const chosen = atlas.withMembers(atlas.selected).filter((id) => zones.includes(id));
    // the zones are drawn over all the others
    const below = this._painted(new L.LandGrid(window), (id) => !zones.includes(id));
    this.grids = [this._painted(below.copy(), (id) => zones.includes(id)), below];
    const [lands, states] = [this.grids[0], this._painted(below.copy(), (id) => chosen.includes(id))];
    this.lands = lands.lands(this._numbers.values());
    this.states = states.lands(this._numbers.values());
  },

  of(id) {
    return this.lands.get(this._numbers.get(id));
  },

  all(wanted) {
    const areas = this.areas.filter(({kind}) => !wanted || kind === wanted);
    return areas.map(({id}) => this.of(id)).filter(Boolean);
  },

  state(id) {
    return this.states.get(this._numbers.get(id));
  },

  // as it is drawn and, of a point, as it is below the zones
  owners(of) {
    return this._numbers.has(of) ? [this._numbers.get(of)] : this.grids.map((grid) => grid.owner(of));
  },

  astray(box, owners) {
    return Math.max(...owners.map((owner, i) => this.grids[i].astray(box, owner)));
  },

  republicAt(point) {
    return this.lands.get(this.grids[1].owner(point));
  },

  _painted(grid, isWanted) {
    this.atlas.map.eachLayer((layer) => {
      const {id, options} = layer;
      if (!(layer instanceof L.Polygon) || !id || !isWanted(id)) return;
      // another outline of a zone is no land of its own
      const owner = this._numbers.get(id) ?? L.LandSurvey.GROUND[options.className];
      if (owner !== undefined) grid.paint(owner, layer._parts);
    });
    return grid;
  },
});

// owners of what is no area: nobody, and all the states around as one
L.LandSurvey.GROUND = {water: 0, "ground sea": 0, "ground land": 255};
