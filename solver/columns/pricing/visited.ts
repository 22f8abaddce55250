/**
 * Labels that have been extended, found again by what their futures depend on. A label that as many others make
 * superfluous as rows are wanted need not be extended: whatever completes it completes those no worse.
 */

import type { Labels } from './labels.ts';

export class Visited {
  #heads = new Int32Array(1024).fill(-1); // bucket → latest label in it
  #next = new Int32Array(1024); // label → the label before it in its bucket
  #paid = new Float64Array(1024); // label → what it has cost
  #filled: number[] = []; // buckets in use
  #count = 0;

  clear(): void {
    for (const bucket of this.#filled) this.#heads[bucket] = -1;
    this.#filled = [];
    this.#count = 0;
  }

  /**
   * Notes a label about to be extended; false if `enough` noted ones make it superfluous: they have cost no more, and
   * have equal boundaries, nodes and memories, except that theirs may be smaller where `monotone` says that less is
   * never worse. `paid` is what the label has cost.
   */
  note(labels: Labels, label: number, paid: number, monotone: Uint8Array, enough: number): boolean {
    if (label >= this.#next.length) this.#lengthen(label + 1);
    this.#paid[label] = paid;
    const bucket = this.#bucketOf(labels, label, monotone);
    let better = 0;
    for (let other = this.#heads[bucket]!; other >= 0; other = this.#next[other]!) {
      if (this.#paid[other]! > paid || !noWorse(labels, other, label, monotone)) continue;
      if (++better >= enough) return false;
    }
    if (this.#heads[bucket]! < 0) this.#filled.push(bucket);
    this.#next[label] = this.#heads[bucket]!;
    this.#heads[bucket] = label;
    if (++this.#count > this.#heads.length) this.#spread(labels, monotone);
    return true;
  }

  #lengthen(count: number): void {
    const length = Math.max(count, this.#next.length * 2);
    const next = new Int32Array(length);
    const paid = new Float64Array(length);
    next.set(this.#next);
    paid.set(this.#paid);
    this.#next = next;
    this.#paid = paid;
  }

  #bucketOf(labels: Labels, label: number, monotone: Uint8Array): number {
    let hash = Math.imul(labels.boundary[label]!, 0x9e3779b1) ^ Math.imul(labels.node[label]!, 0x85ebca6b);
    const from = label * labels.width;
    for (let index = 0; index < labels.width; index++) {
      if (monotone[index] === 1) continue;
      hash = Math.imul(hash ^ labels.memory[from + index]!, 0xc2b2ae35);
      hash ^= hash >>> 15;
    }
    return (hash >>> 0) % this.#heads.length;
  }

  /** Twice as many buckets and more. */
  #spread(labels: Labels, monotone: Uint8Array): void {
    const all: number[] = [];
    for (const bucket of this.#filled)
      for (let label = this.#heads[bucket]!; label >= 0; label = this.#next[label]!) all.push(label);
    this.#heads = new Int32Array(this.#heads.length * 4).fill(-1);
    this.#filled = [];
    for (const label of all.reverse()) {
      const bucket = this.#bucketOf(labels, label, monotone);
      if (this.#heads[bucket]! < 0) this.#filled.push(bucket);
      this.#next[label] = this.#heads[bucket]!;
      this.#heads[bucket] = label;
    }
  }
}

function noWorse(labels: Labels, a: number, b: number, monotone: Uint8Array): boolean {
  if (labels.boundary[a] !== labels.boundary[b] || labels.node[a] !== labels.node[b]) return false;
  const fromA = a * labels.width;
  const fromB = b * labels.width;
  for (let index = 0; index < labels.width; index++) {
    const difference = labels.memory[fromA + index]! - labels.memory[fromB + index]!;
    if (monotone[index] === 1 ? difference > 0 : difference !== 0) return false;
  }
  return true;
}
