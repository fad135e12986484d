/*
 * L.Topology: opens what topology.py packed: areas at two levels of detail, and lines.
 *
 *     const topology = new L.Topology(island);
 *     topology.areas("zones", {coarse: true});  // Map of id -> latlngs for L.polygon
 *     topology.outline("republics", ["eastland", "westland"]);  // latlngs for L.polyline: the lines around both
 *     topology.lines(text);  // latlngs of each line for L.polyline
 *
 * The coarse level has fewer of the same vertices, so that borders which are shared stay shared.
 */
L.Topology = L.Class.extend({
  initialize({digits, step, grids, arcs, objects}) {
    Object.assign(this, {digits, step, grids});
    const reader = new L.ArithmeticReader(arcs, digits);
    this.arcs = this._lines(reader);
    this._walk = () => {
      const area = this._walks(reader);
      const walked = ([name, ids]) => [name, Object.fromEntries(ids.map((id) => [id, area()]))];
      return Object.fromEntries(Object.entries(objects).map(walked));
    };
    this._opened = new Map(); // what was asked for once is kept: several layers draw the same areas
  },

  // the areas of an object as walks along the arcs, by id; all are read when one is first asked for
  _object(name) {
    this._objects ??= this._walk();
    return this._objects[name] ?? {};
  },

  areas(name, {coarse = false} = {}) {
    const key = `${name} ${coarse}`;
    if (!this._opened.has(key)) this._opened.set(key, this._areas(name, coarse));
    return this._opened.get(key);
  },

  _line(arc, coarse) {
    return coarse ? arc.filter((vertex, i) => vertex.coarse || i === arc.length - 1) : arc;
  },

  _areas(name, coarse) {
    const line = (arc) => this._line(this.arcs[arc], coarse);
    const along = (index) => (index < 0 ? [...line(~index)].reverse() : line(index));
    // arcs of a ring follow each other: the last vertex of one is the first of the next
    const ring = (arcs) => arcs.flatMap((index, i) => along(index).slice(i ? 1 : 0));
    const entries = Object.entries(this._object(name));
    return new Map(entries.map(([id, polygons]) => [id, polygons.map((rings) => rings.map(ring))]));
  },

  // the lines around several areas of one object: those that only one of them has
  outline(name, ids, {coarse = false} = {}) {
    const times = new Map();
    const polygons = ids.flatMap((id) => this._object(name)[id] ?? []);
    for (const index of polygons.flat(2)) {
      const arc = index < 0 ? ~index : index;
      times.set(arc, (times.get(arc) ?? 0) + 1);
    }
    const once = [...times].filter(([, count]) => count === 1);
    return once.map(([arc]) => this._line(this.arcs[arc], coarse));
  },

  lines(text) {
    return this._lines(new L.ArithmeticReader(text, this.digits));
  },

  // as topology.py writes them
  _lines(reader) {
    const {grids, step} = this;
    const [LINES, VERTICES, STEPS] = [0, 1, 2]; // kinds of numbers
    const [GRID, LIGHT, SIGN] = [0, 1, 2].map((more) => (STEPS + 4 * grids.length + more) * L.ArithmeticReader.KIND);
    const place = [0, 0];
    const signs = [0, 0];
    const axes = [0, 1];
    return Array.from({length: reader.number(LINES)}, () => {
      let grid = 0;
      let coarse = false;
      signs.fill(0);
      return Array.from({length: reader.number(VERTICES)}, (_, index) => {
        let next = 0;
        while (next < grids.length - 1 && reader.answer(GRID + grid * grids.length + next)) next++;
        grid = next;
        coarse = reader.answer(LIGHT + grid * 2 + coarse);
        for (const axis of axes) {
          const steps = reader.number(STEPS + grid * 4 + axis * 2 + (index === 0));
          const back = steps && reader.answer(SIGN + axis * 3 + signs[axis]);
          if (steps) signs[axis] = back ? 2 : 1;
          place[axis] = (Math.floor(place[axis] / grids[grid]) + (back ? -steps : steps)) * grids[grid];
        }
        const vertex = new L.LatLng(place[1] * step[1], place[0] * step[0]);
        vertex.coarse = coarse;
        return vertex;
      });
    });
  },

  // gives what reads one area after another, each the arcs of its polygons' rings, as walks.py writes them
  _walks(reader) {
    const {KIND} = L.ArithmeticReader;
    const [POLYGONS, RINGS, FIRST, NEXT] = [32, 33, 34, 35]; // kinds of numbers
    const [FRESH, CLOSED, BACK, MANY] = [36 * KIND, 37 * KIND, 38 * KIND, 3]; // contexts of answers
    const begin = {}; // the arcs that begin at a vertex
    let fresh = 0;
    const named = (vertex) => vertex && `${vertex.lat} ${vertex.lng}`;
    const from = (arc) => named(arc < 0 ? this.arcs[~arc].at(-1) : this.arcs[arc]?.[0]);
    const next = (here, last) => {
      const others = (begin[here] ?? []).filter((arc) => arc !== last);
      if (begin[here]?.includes(last)) others.push(last);
      const known = others.length;
      if ((!here || from(fresh) === here) && reader.answer(FRESH + Math.min(known, MANY))) {
        for (const arc of [fresh, ~fresh]) (begin[from(arc)] ??= []).push(arc);
        return fresh++;
      }
      if (here) return others[known > 1 ? reader.number(NEXT) : 0];
      const first = reader.number(FIRST);
      return reader.answer(BACK) ? ~first : first;
    };
    const ring = () => {
      const walked = [next()];
      const start = from(walked[0]);
      let here;
      do {
        if (here) walked.push(next(here, ~walked.at(-1)));
        here = from(~walked.at(-1));
      } while (here !== start || !reader.answer(CLOSED));
      return walked;
    };
    const several = (kind, one) => Array.from({length: reader.number(kind)}, one);
    return () => several(POLYGONS, () => several(RINGS, ring));
  },
});
