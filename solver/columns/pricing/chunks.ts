/** A chunk holds so many integers, unless more are asked for at once. */
const CHUNK = 2 ** 14;

/** Hands out small arrays of integers that share a few buffers: on its own each would take more room than its content. */
export class Chunks {
  #chunk: Int32Array = new Int32Array(0);
  #used = 0;

  /** An array of so many zeros. */
  take(length: number): Int32Array {
    if (this.#used + length > this.#chunk.length) {
      this.#chunk = new Int32Array(Math.max(CHUNK, length));
      this.#used = 0;
    }
    return this.#chunk.subarray(this.#used, (this.#used += length));
  }
}
