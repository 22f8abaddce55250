/** A list of integers that grows. */
export class Ints {
  length = 0;
  #content: Int32Array = new Int32Array(64);

  push(value: number): void {
    if (this.length === this.#content.length) {
      const longer = new Int32Array(this.length * 2);
      longer.set(this.#content);
      this.#content = longer;
    }
    this.#content[this.length++] = value;
  }

  /** The list as an array of its own length. */
  done(): Int32Array {
    return this.#content.slice(0, this.length);
  }
}
