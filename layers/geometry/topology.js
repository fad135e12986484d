/*
 * L.Topology: opens what topology.py packed: areas at two levels of detail, and lines.
 *
 *     const topology = new L.Topology(island);
 *     topology.areas("zones", {coarse: true});  // Map of id -> latlngs for L.polygon
 *     topology.outline("republics", ["estonia", "latvia"]);  // latlngs for L.polyline: the lines around both
 *     topology.line(text);  // latlngs for L.polyline
 *
 * The coarse level has fewer of the same vertices, so that borders which are shared stay shared.
 */
L.Topology = L.Class.extend({
  initialize({digits, step, coarse, arcs, objects}) {
    this.values = new Map([...digits].map((digit, value) => [digit, value]));
    this.half = Math.floor(digits.length / 2);
    this.step = step;
    this.coarse = coarse;
    this.objects = objects;
    this.arcs = arcs.map((text) => this.line(text));
    this._opened = new Map(); // what was asked for once is kept: several layers draw the same areas
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
    const entries = Object.entries(this.objects[name] ?? {});
    return new Map(entries.map(([id, polygons]) => [id, polygons.map((rings) => rings.map(ring))]));
  },

  // the lines around several areas of one object: those that only one of them has
  outline(name, ids, {coarse = false} = {}) {
    const times = new Map();
    const polygons = ids.flatMap((id) => this.objects[name]?.[id] ?? []);
    for (const index of polygons.flat(2)) {
      const arc = index < 0 ? ~index : index;
      times.set(arc, (times.get(arc) ?? 0) + 1);
    }
    const once = [...times].filter(([, count]) => count === 1);
    return once.map(([arc]) => this._line(this.arcs[arc], coarse));
  },

  line(text) {
    const vertices = [];
    let [x, y, at, scale] = [0, 0, 0, 1];
    const number = () => {
      for (let value = 0, weight = 1; ; weight *= this.half) {
        const digit = this.values.get(text[at++]);
        value += (digit % this.half) * weight;
        if (digit < this.half) return value;
      }
    };
    const unfolded = (value) => (value % 2 ? -(value + 1) / 2 : value / 2);
    while (at < text.length) {
      const [east, north] = [number(), number()];
      if (!east && !north) {
        scale = scale === 1 ? this.coarse : 1;
        continue;
      }
      x += unfolded(Math.floor(east / 2)) * scale;
      y += unfolded(north) * scale;
      const vertex = L.latLng(y * this.step[1], x * this.step[0]);
      vertex.coarse = east % 2 === 1;
      vertices.push(vertex);
    }
    return vertices;
  },
});
