/*
 * A lesson's step on the map: what is lit, what is named first, and that all else is quiet meanwhile.
 *
 *     atlas.stage({lights: ["hill"], names: ["dale", "Mainville"]}); // by id; landmarks by their names
 *     atlas.stage(null); // the map is as ever
 *
 * What is lit or named is the step's own; the shapes of its own have the class "own" in the map, which is "staged".
 */
L.Atlas.include({
  stage(step) {
    const {lights = [], names = []} = step ?? {};
    this.lights = lights; // which are lit again after something else was
    this.staged = step && new Set([...lights, ...names].flatMap((one) => this.withMembers(one)));
    this.map.getContainer().classList.toggle("staged", Boolean(step));
    this.fire("stage");
    this.highlight(lights);
    this._markAll();
  },
});
