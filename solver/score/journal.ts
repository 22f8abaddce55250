/**
 * What single writes to an array of integers replaced, so that they can be taken back in reverse order.
 */
export class Journal {
  readonly #target: Int32Array;
  #places: Int32Array = new Int32Array(256); // write → index it wrote to
  #values: Int32Array = new Int32Array(256); // write → value that stood there
  #length = 0;

  constructor(target: Int32Array) {
    this.#target = target;
  }

  /** Number of writes remembered. */
  get length(): number {
    return this.#length;
  }

  /** The index a remembered write wrote to. */
  placeAt(write: number): number {
    return this.#places[write]!;
  }

  /** target[index] = value, remembered. */
  write(index: number, value: number): void {
    if (this.#length === this.#places.length) this.#grow();
    this.#places[this.#length] = index;
    this.#values[this.#length] = this.#target[index]!;
    this.#length++;
    this.#target[index] = value;
  }

  /** Lets all writes stand. */
  forget(): void {
    this.#length = 0;
  }

  /** Takes all writes back. */
  undo(): void {
    while (this.#length > 0) {
      this.#length--;
      this.#target[this.#places[this.#length]!] = this.#values[this.#length]!;
    }
  }

  #grow(): void {
    const longer = (array: Int32Array): Int32Array => {
      const copy = new Int32Array(array.length * 2);
      copy.set(array);
      return copy;
    };
    this.#places = longer(this.#places);
    this.#values = longer(this.#values);
  }
}
