/**
 * One person's rules as pricing reads them: machines that control what may follow what, and counters. What depends on
 * a day alone is a cost of its options and not here; neither is what costs nothing.
 */

import { entryState } from '../../patterns/fold.ts';
import type { Machine } from '../../patterns/machine.ts';
import type { Rate } from '../../tables/rates.ts';
import type { Tables } from '../../tables.ts';
import { blockFlag } from './block-flag.ts';
import type { Claim } from './claims.ts';
import { checksOf, countOf, type Count } from './count.ts';
import { counterOf, type Counter } from './counter.ts';
import type { MachineTable } from './machine-table.ts';
import { contentOf } from './slot-points.ts';

/** A machine that runs along the days. */
export interface Control {
  readonly table: MachineTable;
  /** State on the morning of day 0. */
  readonly entry: number;
  readonly slot: number;
  /** Points per unit of excess. */
  readonly weight: number;
  /** Any excess is forbidden. */
  readonly barred: boolean;
}

/** A counter and, where it counts blocks, the machine that says when; its excess is what the day adds. */
export interface Counting {
  readonly counter: Counter;
  readonly flag?: Control;
}

export interface Parts {
  /** Parts of equal key are equal. */
  readonly key: string;
  readonly controls: readonly Control[];
  readonly countings: readonly Counting[];
  /** No row keeps all that is forbidden, whatever is done. */
  readonly impossible: boolean;
}

/** What a point of a slot may weigh, as far as the shape of the rules goes. */
export type SlotKind = 'free' | 'priced' | 'barred';

/** The table of a machine, one for all people who have it. */
export type TableOf = (machine: Machine) => MachineTable;

/** The parts of a person's rules. */
export function partsOf(
  tables: Tables,
  person: number,
  able: readonly number[],
  kinds: readonly SlotKind[],
  tableOf: TableOf,
): Parts {
  const controls: Control[] = [];
  const claims = new Map<string, { count: Count; claims: Claim[] }>();
  tables.statements[person]!.forEach(({ machine }, index) => {
    const rate = tables.rates[person]![index]!;
    if (kinds[rate.slot] === 'free' || rate.weight === 0) return;
    const price = { ...rate, barred: kinds[rate.slot] === 'barred' };
    const { face } = machine;
    if (face.kind === 'cells') return;
    if (face.kind === 'automaton') {
      const table = tableOf(machine);
      controls.push({ table, entry: table.idOf(entryState(machine, tables.histories[person]!)), ...price });
      return;
    }
    for (const numeric of face.kind === 'tallies' ? face.each : [face]) {
      const blocks = numeric.kind === 'tally' && numeric.block !== undefined;
      const flag = blocks ? blockFlag(machine, numeric, tables.days) : undefined;
      const count = countOf(machine, numeric, able, tables.days, flag);
      const known = claims.get(count.key) ?? { count, claims: [] };
      known.claims.push({ ...price, checks: checksOf(numeric, tables.days) });
      claims.set(count.key, known);
    }
  });

  const countings: Counting[] = [];
  let impossible = false;
  for (const { count, claims: asked } of claims.values()) {
    const counter = counterOf(count, asked, tables.days);
    if (counter === undefined) continue;
    impossible ||= counter.impossible;
    countings.push({ counter, ...(count.flag && { flag: flagControl(tableOf(count.flag)) }) });
  }
  const parts = { controls: distinct(controls), countings, impossible };
  return { ...parts, key: keyOf(parts) };
}

function flagControl(table: MachineTable): Control {
  return { table, entry: table.idOf([0]), slot: 0, weight: 0, barred: false };
}

/** Equal machines of equal slots are one with the sum of their weights. */
function distinct(controls: readonly Control[]): Control[] {
  const known = new Map<string, Control & Rate>();
  for (const control of controls) {
    const key = `${control.table.machine.key} ${control.entry} ${control.slot}`;
    const twin = known.get(key);
    known.set(key, twin === undefined ? control : { ...twin, weight: twin.weight + control.weight });
  }
  return [...known.values()];
}

function keyOf({ controls, countings }: Omit<Parts, 'key'>): string {
  return JSON.stringify([
    controls.map(({ table, entry, slot, weight, barred }) => [
      table.machine.key,
      entry,
      slot,
      weight,
      barred,
    ]),
    countings.map(({ counter, flag }) => [
      counter.count.key,
      flag?.table.machine.key,
      counter.top.join(),
      counter.forbids.join(''),
      counter.overflowOf.join(),
      counter.overflows.map(contentOf),
      counter.settlementOf.join(),
      counter.settlements.map(contentOf),
    ]),
  ]);
}
