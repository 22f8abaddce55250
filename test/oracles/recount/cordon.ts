import type { DemandOf, Scenario } from '../../../src/domain/index.ts';
import { addDays, clockTime, holding } from '../../naive/clock.ts';
import { mostSeatsFilled } from '../matching.ts';
import { mayBeThere } from './commitment.ts';
import { MINUTE } from './dates.ts';
import type { Worked } from './worked.ts';

/** Places in turns that stay empty however duties are moved about; turns that begin outside the period are left out. */
export function cordon({ scenario, pieces }: Worked, record: DemandOf<'cordon'>): number {
  const turns = turnsOf(scenario, record);
  const duties = pieces.filter(({ spell }) => spell.kind === 'duty');
  const able = duties.map((piece) =>
    turns.map(([start, end]) => mayBeThere(scenario, record, piece, start, end)),
  );
  const places = record.need * turns.length;
  return (
    places -
    mostSeatsFilled(
      able,
      turns.map(() => record.need),
    )
  );
}

/** As few equal turns as possible, cut at whole minutes. */
function turnsOf(scenario: Scenario, record: DemandOf<'cordon'>): [start: number, end: number][] {
  const [start, worst] = holding(scenario, record).map((moment) => moment.toMillis()) as [number, number];
  const car = scenario.vehicles!.find(({ id }) => id === record.relievedBy);
  const there = car?.from === undefined ? worst : holding(scenario, car)[0].toMillis();
  const end = start < there && there < worst ? there : worst;
  const minutes = (end - start) / MINUTE;
  let count = 1;
  while (minutes / count > (record.reliefHours ?? 4) * 60) count++;
  const cuts = Array.from({ length: count + 1 }, (_, turn) => Math.floor((minutes * turn) / count));
  const { from, days } = scenario.period;
  const [first, last] = [from, addDays(from, days)].map((date) =>
    clockTime(scenario, date, scenario.dayStart ?? '07:00', 'start').toMillis(),
  ) as [number, number];
  return cuts
    .slice(1)
    .map((cut, turn): [number, number] => [start + cuts[turn]! * MINUTE, start + cut * MINUTE])
    .filter(([begins]) => first <= begins && begins < last);
}
