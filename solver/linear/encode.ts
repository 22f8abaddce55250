/**
 * A whole small problem as one mixed-integer model: a binary per person, day and option, of which each day has one;
 * rules by `encode-person.ts`, demands by `encode-demands.ts`. Costs are kept by slot (0 is hard, t + 1 is tier t),
 * so that the tiers can be minimised one after the other over the same rows.
 */

import { entryState } from '../patterns/fold.ts';
import type { Problem } from '../problem.ts';
import { repertoire } from '../selectors.ts';
import type { Tables } from '../tables.ts';
import { ModelBuilder, type ModelSize } from './builder.ts';
import { encodeDemands } from './encode-demands.ts';
import { encodePerson, type NamedPart, type StateLimits } from './encode-person.ts';
import type { Cells } from './flow.ts';
import type { LinearModel, LinearRow, LinearTerm, Refused } from './model.ts';

export interface EncodeSize extends ModelSize {
  readonly states: StateLimits;
}

/** What HiGHS in WebAssembly still takes in reasonable time; larger problems belong to the search and to columns. */
export const ENCODE_SIZE: EncodeSize = {
  columns: 60_000,
  terms: 600_000,
  states: { alone: 20_000, together: 1_000 },
};

export interface Encoding {
  readonly slots: number;
  /** The model that minimises one slot, with further rows. */
  model(slot: number, further: readonly LinearRow[]): LinearModel;
  /** What a slot's points are made of; empty if nothing can cost anything in it. */
  pointsOf(slot: number): readonly LinearTerm[];
  /** person → day → option */
  rotaOf(values: readonly number[]): number[][];
}

/** `forbidden`: hard rules and demands must be kept. `priced`: they count in slot 0, and every problem has a rota. */
export function encode(
  tables: Tables,
  hard: 'forbidden' | 'priced',
  size: EncodeSize = ENCODE_SIZE,
): Encoding | Refused {
  const { problem, slots } = tables;
  const builder = new ModelBuilder(slots, size);
  const people: Cells[] = [];
  for (const [index, person] of problem.people.entries()) {
    const able = repertoire(problem, person);
    const cells = encodeCells(builder, problem, index, able);
    people.push(cells);
    const parts = tables.statements[index]!.map(({ use, machine, strength }, place): NamedPart => ({
      id: `${person.id} ${use}`,
      machine,
      entry: entryState(machine, tables.histories[index]!),
      rate: strength === 'hard' && hard === 'forbidden' ? null : tables.rates[index]![place]!,
    }));
    const endless = encodePerson(builder, parts, able, cells, size.states);
    if (endless !== undefined) {
      const limit = size.states.alone;
      return { status: 'refused', by: 'encode', what: `states of ${endless}`, size: limit + 1, limit };
    }
    if (builder.refusal !== undefined) return builder.refusal;
  }
  encodeDemands(builder, problem, tables.cover, people, hard === 'forbidden');
  if (builder.refusal !== undefined) return builder.refusal;
  return {
    slots,
    model: (slot, further) => builder.model(slot, further),
    pointsOf: (slot) => builder.costsOf(slot),
    rotaOf: (values) => people.map((days) => days.map((options) => chosen(options, values))),
  };
}

function encodeCells(builder: ModelBuilder, problem: Problem, index: number, able: readonly number[]): Cells {
  const person = problem.people[index]!;
  return Array.from({ length: problem.days }, (_, day) => {
    const options: (number | undefined)[] = problem.options.map(() => undefined);
    for (const option of able) {
      options[option] = builder.column(
        `${person.id} day ${day} ${problem.options[option]!.id}`,
        1,
        'integer',
      );
    }
    const terms = able.map((option): LinearTerm => [options[option]!, 1]);
    builder.row(`${person.id} day ${day}`, 1, 1, terms);
    return options;
  });
}

function chosen(options: readonly (number | undefined)[], values: readonly number[]): number {
  return options.findIndex((column) => column !== undefined && values[column] === 1);
}
