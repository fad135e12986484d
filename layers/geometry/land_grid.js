/*
 * L.LandGrid: whose land each small square of a window is.
 *
 *     const grid = new L.LandGrid(window); // bounds in pixels
 *     grid.paint(1, rings); // rings of pixels; what is painted later lies over what was before
 *     grid.owner(point); // whose land a point is
 *     grid.astray(box, 1); // how much of a box, 0 to 1, lies on others' land than this owner's
 *     const land = grid.lands([1]).get(1); // what can be seen of it: {cells, middle, extent}, if anything
 *     grid.copy(); // the same land, to paint more on
 *     land.share(box); // how much of a box lies on it, 0 to 1
 *     land.boxes(L.point(60, 14), 0.8); // where a box of that size may stand, the best place first
 *
 * A name's place is sought anew whenever the map has moved, among hundreds of boxes for each name: with sums over the
 * squares each is four look-ups, however winding the border.
 */
L.LandGrid = L.Class.extend({
  initialize(window) {
    this.window = window;
    const {x, y} = window.getSize().divideBy(L.LandGrid.CELL).ceil();
    [this.wide, this.high] = [x, y];
    this.owners = new Uint8Array(x * y);
    this.painted = [];
  },

  copy() {
    const copy = new L.LandGrid(this.window);
    copy.owners.set(this.owners);
    copy.painted.push(...this.painted);
    return copy;
  },

  paint(owner, rings) {
    this.painted.push({owner, rings});
    const rows = [];
    for (const ring of rings) {
      let before = ring[ring.length - 1];
      for (const point of ring) {
        if (point.y > before.y) this._cross(rows, before, point);
        else if (point.y < before.y) this._cross(rows, point, before);
        before = point;
      }
    }
    const column = (x) => Math.max(0, Math.min(this.wide, Math.ceil(x - 0.5)));
    for (const row in rows) {
      const crossings = rows[row].sort((one, other) => one - other);
      for (let i = 0; i + 1 < crossings.length; i += 2) {
        const left = row * this.wide;
        this.owners.fill(owner, left + column(crossings[i]), left + column(crossings[i + 1]));
      }
    }
  },

  // note where an edge crosses the middle of each row of squares: thousands of edges, and nothing made of them
  _cross(rows, top, bottom) {
    const {min} = this.window;
    const {CELL} = L.LandGrid;
    const y1 = (top.y - min.y) / CELL - 0.5;
    const y2 = (bottom.y - min.y) / CELL - 0.5;
    const last = Math.min(this.high, Math.ceil(y2));
    const first = Math.max(0, Math.ceil(y1));
    if (first >= last) return;
    const x1 = (top.x - min.x) / CELL;
    const slope = (bottom.x - top.x) / CELL / (y2 - y1);
    for (let row = first; row < last; row++) (rows[row] ??= []).push(x1 + (row - y1) * slope);
  },

  // whose land a point is, to the pixel
  owner(point) {
    return this.painted.findLast(({rings}) => L.LandGrid.holds(rings, point))?.owner;
  },

  // how much of a box lies on others' land than an owner's; what is nobody's is not another's
  astray({min, max}, own) {
    const {CELL} = L.LandGrid;
    const {x: west, y: north} = this.window.min;
    let others = 0;
    let all = 0;
    for (let y = min.y + CELL / 2; y < max.y; y += CELL) {
      const row = Math.floor((y - north) / CELL) * this.wide;
      for (let x = min.x + CELL / 2; x < max.x; x += CELL) {
        const owner = this.owners[row + Math.floor((x - west) / CELL)];
        if (owner && owner !== own) others++;
        all++;
      }
    }
    return others / all;
  },

  // what can be seen of the land of each of these owners that has some
  lands(wanted) {
    const extents = new Map();
    for (let row = 0, i = 0; row < this.high; row++) {
      for (let column = 0; column < this.wide; column++, i++) {
        const owner = this.owners[i];
        const extent = extents.get(owner);
        if (!extent) {
          extents.set(owner, [column, row, column, row]);
          continue;
        }
        if (column < extent[0]) extent[0] = column;
        if (column > extent[2]) extent[2] = column;
        extent[3] = row;
      }
    }
    const seen = [...wanted].filter((owner) => extents.has(owner));
    return new Map(seen.map((owner) => [owner, new L.LandGrid.Land(this, owner, extents.get(owner))]));
  },
});

L.LandGrid.CELL = 4; // pixels of a square's side

// boxes of a size around a point, so many to a ring, in rings of this step, so many pixels away at most
L.LandGrid.around = function* (size, middle, step, most, count) {
  for (let way = step; way <= most; way += step) {
    for (let i = 0; i < count; i++) {
      const turn = (2 * Math.PI * i) / count;
      const [x, y] = [Math.cos(turn), Math.sin(turn)];
      const centre = middle.add([x * (way + size.x / 2), y * (way + size.y / 2)]);
      const corner = centre.subtract(size.divideBy(2)).round();
      yield L.bounds(corner, corner.add(size));
    }
  }
};

// whether a point lies within rings, to the pixel: a town beside a border shares its square with others
L.LandGrid.holds = (rings, {x, y}) => {
  let within = false;
  for (const ring of rings) {
    let before = ring[ring.length - 1];
    for (const point of ring) {
      const crosses = point.y > y !== before.y > y;
      const at = before.x + ((y - before.y) / (point.y - before.y)) * (point.x - before.x);
      if (crosses && x < at) within = !within;
      before = point;
    }
  }
  return within;
};

L.LandGrid.Land = L.Class.extend({
  options: {
    places: 24, // tried across the land and down it
    air: 0.8, // heights of a box that are better free around it: it keeps off borders
    central: 0.15, // how much the middle is better than the rim
  },

  initialize(grid, owner, [left, top, right, bottom]) {
    Object.assign(this, {grid, owner, left, top, wide: right - left + 1, high: bottom - top + 1});
    const line = this.wide + 1;
    this.sums = new Int32Array(line * (this.high + 1));
    let [across, down] = [0, 0];
    for (let y = 0; y < this.high; y++) {
      let [row, at] = [0, (top + y) * grid.wide + left];
      for (let x = 0; x < this.wide; x++, at++) {
        if (grid.owners[at] === owner) {
          row++;
          across += x;
          down += y;
        }
        this.sums[(y + 1) * line + x + 1] = this.sums[y * line + x + 1] + row;
      }
    }
    this.cells = this.sums[this.sums.length - 1];
    this.extent = L.bounds(this._pixel(0, 0), this._pixel(this.wide, this.high));
    this.middle = this._pixel(across / this.cells + 0.5, down / this.cells + 0.5);
  },

  // how much of a box lies on this land
  share({min, max}) {
    return this._share(min.x, min.y, max.x, max.y);
  },

  // thousands of boxes are asked for at each move: numbers alone, and nothing made of them
  _share(west, north, east, south) {
    const {CELL} = L.LandGrid;
    const {min} = this.grid.window;
    const x1 = Math.floor((west - min.x) / CELL) - this.left;
    const y1 = Math.floor((north - min.y) / CELL) - this.top;
    const x2 = Math.ceil((east - min.x) / CELL) - this.left;
    const y2 = Math.ceil((south - min.y) / CELL) - this.top;
    const {sums, wide, high} = this;
    const left = Math.max(0, Math.min(wide, x1));
    const right = Math.max(0, Math.min(wide, x2));
    const top = Math.max(0, Math.min(high, y1)) * (wide + 1);
    const bottom = Math.max(0, Math.min(high, y2)) * (wide + 1);
    const own = sums[bottom + right] - sums[bottom + left] - sums[top + right] + sums[top + left];
    return own / ((x2 - x1) * (y2 - y1));
  },

  // the middle of this land's square that is nearest to a point
  nearest(point) {
    const {owners, wide} = this.grid;
    let [best, least] = [null, Infinity];
    for (let y = 0; y < this.high; y++) {
      for (let x = 0; x < this.wide; x++) {
        if (owners[(this.top + y) * wide + this.left + x] !== this.owner) continue;
        const square = this._pixel(x + 0.5, y + 0.5);
        const far = square.distanceTo(point);
        if (far < least) [best, least] = [square, far];
      }
    }
    return best;
  },

  // boxes of a size of which at least this much lies on the land, the best first
  boxes(size, least) {
    const {places, air, central} = this.options;
    if (size.x * size.y * least > this.cells * L.LandGrid.CELL ** 2) return [];
    const {min} = this.extent;
    const room = this.extent.getSize();
    const around = size.y * air;
    const reach = Math.hypot(room.x, room.y);
    const [columns, rows] = [this.wide, this.high].map((cells) => Math.min(places, cells));
    const found = [];
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const x = min.x + ((column + 0.5) / columns) * room.x;
        const y = min.y + ((row + 0.5) / rows) * room.y;
        const left = Math.round(x - size.x / 2);
        const top = Math.round(y - size.y / 2);
        const [right, bottom] = [left + size.x, top + size.y];
        if (this._share(left, top, right, bottom) < least) continue;
        const roomy = this._share(left - around, top - around, right + around, bottom + around);
        const away = Math.hypot(x - this.middle.x, y - this.middle.y);
        found.push({left, top, worth: roomy - (central * away) / reach});
      }
    }
    found.sort((one, other) => other.worth - one.worth);
    return found.map(({left, top}) => L.bounds([left, top], [left + size.x, top + size.y]));
  },

  _pixel(x, y) {
    return this.grid.window.min.add([(this.left + x) * L.LandGrid.CELL, (this.top + y) * L.LandGrid.CELL]);
  },
});
