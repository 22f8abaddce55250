/**
 * Interned vectors of points: most of what a day can cost repeats, so tables hold the small number of a charge
 * instead of the points themselves. Charge 0 is nothing.
 */
export class Charges {
  /** charge × slots + slot → points. Replaced by a longer array when it grows: read it anew each time. */
  points: Float64Array;
  readonly slots: number;
  readonly #known = new Map<string, number>();

  constructor(slots: number) {
    this.slots = slots;
    this.points = new Float64Array(slots * 64);
    this.intern(new Array<number>(slots).fill(0));
  }

  /** The number of a vector of points, one a slot. */
  intern(points: readonly number[]): number {
    const key = points.join();
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const charge = this.#known.size;
    this.#known.set(key, charge);
    if ((charge + 1) * this.slots > this.points.length) {
      const longer = new Float64Array(this.points.length * 2);
      longer.set(this.points);
      this.points = longer;
    }
    this.points.set(points, charge * this.slots);
    return charge;
  }

  /** amounts += points of `charge` */
  add(amounts: Float64Array, charge: number): void {
    const from = charge * this.slots;
    for (let slot = 0; slot < this.slots; slot++) amounts[slot]! += this.points[from + slot]!;
  }

  /** amounts += points of `next` − points of `last` */
  exchange(amounts: Float64Array, last: number, next: number): void {
    const minus = last * this.slots;
    const plus = next * this.slots;
    for (let slot = 0; slot < this.slots; slot++) {
      amounts[slot]! += this.points[plus + slot]! - this.points[minus + slot]!;
    }
  }
}
