/**
 * The solver's only source of chance: sfc32 (Chris Doty-Humphrey's small fast counting generator), seeded by a
 * number and, where one seed must give several streams, by the number of the stream.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: number, stream = 0) {
    this.#a = seed | 0;
    this.#b = Math.floor(seed / 4294967296) | 0;
    this.#c = stream | 0;
    for (let warmUp = 0; warmUp < 15; warmUp++) this.bits();
  }

  /** 32 random bits as a signed integer. */
  bits(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    this.#c |= 0;
    return sum;
  }

  /** An integer in [0, count). */
  below(count: number): number {
    return Math.floor(((this.bits() >>> 0) * count) / 4294967296);
  }

  /** A number in [0, 1). */
  unit(): number {
    return (this.bits() >>> 0) / 4294967296;
  }

  /** An index of `cumulative` (rising, its last entry is the total) with probability by its share of the total. */
  share(cumulative: readonly number[]): number {
    const point = this.unit() * (cumulative[cumulative.length - 1] ?? 0);
    let index = 0;
    while (index < cumulative.length - 1 && point >= (cumulative[index] ?? 0)) index++;
    return index;
  }
}
