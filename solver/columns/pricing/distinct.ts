/** Things with numbers, of equal ones only the first. */
export class Distinct<T> {
  /** number → thing */
  readonly all: T[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #keyOf: (thing: T) => string;

  /** Things of equal key are equal. */
  constructor(keyOf: (thing: T) => string) {
    this.#keyOf = keyOf;
  }

  /** The number of a thing; a new one if none is equal. */
  numberOf(thing: T): number {
    const key = this.#keyOf(thing);
    let number = this.#numbers.get(key);
    if (number === undefined) {
      this.#numbers.set(key, (number = this.all.length));
      this.all.push(thing);
    }
    return number;
  }
}
