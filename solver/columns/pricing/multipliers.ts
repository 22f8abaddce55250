/**
 * The way to better multipliers, one for each window: all go a step at a time in the directions that the last bound
 * gave. Steps double until the direction turns for the first time and shrink from then on.
 */

/** −1: the multiplier should fall; 1: it should rise. */
export type Direction = -1 | 0 | 1;

export class Multipliers {
  /** window → multiplier being tried */
  readonly tried: Float64Array;
  readonly #best: Float64Array; // window → multiplier that gave the best bound
  readonly #before: Float64Array; // window → best multiplier of the call before
  readonly #steps: Float64Array; // window → size of the next step
  readonly #turned: Uint8Array; // window → 1 if the direction has turned in this call
  readonly #directions: Int8Array; // window → direction of the next step
  #bound = -Infinity;

  constructor(count: number) {
    this.tried = new Float64Array(count);
    this.#best = new Float64Array(count);
    this.#before = new Float64Array(count);
    this.#steps = new Float64Array(count);
    this.#turned = new Uint8Array(count);
    this.#directions = new Int8Array(count);
  }

  /** Begins a call at the best multipliers known; the first steps are as far as the last call went, and at least `least`. */
  begin(least: number): void {
    this.#bound = -Infinity;
    for (let window = 0; window < this.#best.length; window++) {
      const moved = Math.abs(this.#best[window]! - this.#before[window]!);
      this.#steps[window] = Math.max(moved, least);
      this.#turned[window] = 0;
    }
    this.#before.set(this.#best);
    this.tried.set(this.#best);
  }

  /** Goes a step, `confined` to where multipliers may be; false if there is nowhere to go. */
  advance(confined: (window: number, multiplier: number) => number): boolean {
    let moved = false;
    for (let window = 0; window < this.tried.length; window++) {
      const before = this.tried[window]!;
      this.tried[window] = confined(window, before + this.#directions[window]! * this.#steps[window]!);
      moved ||= this.tried[window] !== before;
    }
    return moved;
  }

  /** Goes back to the best multipliers; false if they are being tried. */
  restore(): boolean {
    if (this.tried.every((multiplier, window) => multiplier === this.#best[window])) return false;
    this.tried.set(this.#best);
    return true;
  }

  /** Learns what those tried gave: a bound, and where to go from there. Returns whether it is the best of this call. */
  assess(bound: number, directionOf: (window: number) => Direction): boolean {
    const first = this.#bound === -Infinity;
    for (let window = 0; window < this.tried.length; window++) {
      const direction = directionOf(window);
      const turns = !first && direction === -this.#directions[window]!;
      if (turns) this.#turned[window] = 1;
      if (!first && direction !== 0)
        this.#steps[window]! *= turns ? 0.5 : this.#turned[window] === 1 ? 0.75 : 2;
      this.#directions[window] = direction;
    }
    if (bound <= this.#bound) return false;
    this.#bound = bound;
    this.#best.set(this.tried);
    return true;
  }

  /** Knows of a window what `other` knows of one of its own. */
  takeOver(window: number, other: Multipliers, theirs: number): void {
    this.#best[window] = other.#best[theirs]!;
    this.#before[window] = other.#before[theirs]!;
  }
}
