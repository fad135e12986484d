/*
 * L.ArithmeticReader: reads what arithmetic.py wrote, in the order in which it was written.
 *
 *     const reader = new L.ArithmeticReader(text, digits);
 *     reader.answer(7); // whether yes was written in this context
 *     reader.number(2); // a whole number of this kind
 */
L.ArithmeticReader = L.Class.extend({
  initialize(text, digits) {
    const values = new Map(Array.from(digits, (digit, value) => [digit, value]));
    this.values = Array.from(text, (digit) => values.get(digit));
    this.base = digits.length;
    this.least = this.base ** 4;
    this.wide = this.base ** 5;
    this.given = new Uint32Array(2 * L.ArithmeticReader.CONTEXTS).fill(1); // in each context the noes and yeses so far
    [this.at, this.point] = [0, 0];
    for (let i = 0; i < 5; i++) this._read();
  },

  _read() {
    this.point = this.point * this.base + (this.values[this.at++] ?? 0);
  },

  answer(context) {
    const {given} = this;
    const no = 2 * context;
    const part = Math.floor(this.wide / (given[no] + given[no + 1])) * given[no];
    const answer = this.point >= part;
    if (answer) this.point -= part;
    this.wide = answer ? this.wide - part : part;
    given[answer ? no + 1 : no]++;
    while (this.wide < this.least) {
      this.wide *= this.base;
      this._read();
    }
    return answer;
  },

  number(kind) {
    const {KIND} = L.ArithmeticReader;
    let value = 1;
    let length = 0;
    while (this.answer(kind * KIND + length)) length++;
    for (let place = length - 2; place >= 0; place--) {
      const first = place === length - 2;
      value = 2 * value + this.answer((kind + 0.5) * KIND + (first ? length : 0));
    }
    return length && value;
  },
});

L.ArithmeticReader.KIND = 64; // contexts of a kind of number
L.ArithmeticReader.CONTEXTS = 40 * L.ArithmeticReader.KIND; // walks.py has the last kind, 38
