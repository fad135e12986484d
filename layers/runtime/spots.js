/*
 * The atlas's spots: points that stand on the map for a while like places, and have no card.
 *
 *     atlas.setSpots([{id: "spot-3", names: ["Mainville", "Mainstadt"], at: [43.24, 76.95], closest: 6}]);
 *     atlas.setSpots([]); // they go
 */
L.Atlas.include({
  setSpots(spots) {
    for (const [id, {names}] of this.places) if (names) this.places.delete(id);
    for (const {id, names, at, closest} of spots) {
      const [name] = names;
      this.places.set(id, {name, spoken: name, names, middle: at, extent: L.Atlas.SPOT, closest});
    }
    this.fire("spots", {spots});
  },
});

L.Atlas.SPOT = [4e5, 4e5]; // metres around a spot that are seen with it
