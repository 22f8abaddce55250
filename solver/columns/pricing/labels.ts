/** Partial rows as parallel arrays, with a heap of those still to be extended. */

export class Labels {
  boundary: Int32Array = new Int32Array(1024); // label → boundary it has reached
  node: Int32Array = new Int32Array(1024);
  parent: Int32Array = new Int32Array(1024); // label → label it extends, −1 for the first
  place: Int32Array = new Int32Array(1024); // label → place of the option of the day before
  cost: Float64Array = new Float64Array(1024); // label → what it has cost
  total: Float64Array = new Float64Array(1024); // label → no completion costs less
  /** label × width + index → a counter's value or a machine's state */
  memory: Int32Array = new Int32Array(1024);
  count = 0;
  width = 0;

  #heap: Int32Array = new Int32Array(1024);
  #open = 0;

  /** Forgets all labels; the next ones remember `width` numbers. */
  clear(width: number): void {
    this.count = 0;
    this.width = width;
    this.#open = 0;
  }

  /** Adds a label that remembers these numbers, and puts it on the heap. */
  push(
    boundary: number,
    node: number,
    parent: number,
    place: number,
    cost: number,
    total: number,
    memory: Int32Array,
  ): void {
    if (this.count === this.boundary.length) this.#grow();
    const needed = (this.count + 1) * this.width;
    if (needed > this.memory.length) this.memory = longerInts(this.memory, needed * 2);
    const label = this.count++;
    this.boundary[label] = boundary;
    this.node[label] = node;
    this.parent[label] = parent;
    this.place[label] = place;
    this.cost[label] = cost;
    this.total[label] = total;
    const from = label * this.width;
    for (let index = 0; index < this.width; index++) this.memory[from + index] = memory[index]!;
    this.#rise(label);
  }

  /** The label on top of the heap, −1 if it is empty. */
  get top(): number {
    return this.#open === 0 ? -1 : this.#heap[0]!;
  }

  /** Takes the label with the smallest total off the heap; of equal ones that which is furthest, then the newest. */
  pop(): number {
    const top = this.#heap[0]!;
    const last = this.#heap[--this.#open]!;
    if (this.#open > 0) this.#sink(last);
    return top;
  }

  #before(a: number, b: number): boolean {
    const difference = this.total[a]! - this.total[b]!;
    if (difference !== 0) return difference < 0;
    const further = this.boundary[b]! - this.boundary[a]!;
    return further === 0 ? a > b : further < 0;
  }

  #rise(label: number): void {
    if (this.#open === this.#heap.length) this.#heap = longerInts(this.#heap, this.#open * 2);
    const heap = this.#heap;
    let at = this.#open++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.#before(label, heap[above]!)) break;
      heap[at] = heap[above]!;
      at = above;
    }
    heap[at] = label;
  }

  #sink(label: number): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= this.#open) break;
      if (below + 1 < this.#open && this.#before(heap[below + 1]!, heap[below]!)) below++;
      if (!this.#before(heap[below]!, label)) break;
      heap[at] = heap[below]!;
      at = below;
    }
    heap[at] = label;
  }

  #grow(): void {
    const length = this.boundary.length * 2;
    this.boundary = longerInts(this.boundary, length);
    this.node = longerInts(this.node, length);
    this.parent = longerInts(this.parent, length);
    this.place = longerInts(this.place, length);
    this.cost = longerFloats(this.cost, length);
    this.total = longerFloats(this.total, length);
  }
}

function longerInts(array: Int32Array, length: number): Int32Array {
  const copy = new Int32Array(length);
  copy.set(array);
  return copy;
}

function longerFloats(array: Float64Array, length: number): Float64Array {
  const copy = new Float64Array(length);
  copy.set(array);
  return copy;
}
