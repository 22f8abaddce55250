import type { DemandOf, Person } from '../../../src/domain/index.ts';
import { addDays, clockTime, holding } from '../../naive/clock.ts';
import { MINUTE, STEP, windows } from './dates.ts';
import { sum } from './sum.ts';
import { holds, type Piece, type Worked } from './worked.ts';

type Supervision = DemandOf<'supervision'>;

/** People and windows, of those that nothing cuts short. */
export function supervision(worked: Worked, record: Supervision): number {
  const { scenario } = worked;
  const meant = scenario.people.filter(({ id }) => record.people?.includes(id) ?? true);
  const whole = windows(scenario, record.everyDays ?? 28).filter(
    ({ length }) => length === (record.everyDays ?? 28),
  );
  return sum(meant, (person) => {
    if (!couldWork(worked, person)) return 0;
    const leaders = scenario.people.filter((leader) => couldWork(worked, leader));
    return sum(whole, (dates) => {
      const clock = scenario.dayStart ?? '07:00';
      const [start, end] = [dates[0]!, addDays(dates.at(-1)!, 1)].map((date) =>
        clockTime(scenario, date, clock, 'start').toMillis(),
      ) as [number, number];
      const isAsked = slots(start, end).every((slot) =>
        leaders.some(({ id }) => leads(worked, record, person, id, slot)),
      );
      if (!isAsked) return 0;
      const meet = dates.some((date) =>
        leaders.some((leader) =>
          dutiesOn(worked, person, date).some((own) =>
            dutiesOn(worked, leader, date).some(
              (theirs) => longest(worked, record, own, theirs) >= (record.minutes ?? 30),
            ),
          ),
        ),
      );
      return meet ? 0 : 1;
    });
  });
}

/** Most minutes in a row in which both duties go on and the holder of the second leads that of the first. */
function longest(worked: Worked, record: Supervision, own: Piece, theirs: Piece): number {
  let [now, most] = [0, 0];
  for (const slot of slots(Math.max(own.from, theirs.from), Math.min(own.to, theirs.to))) {
    now = leads(worked, record, own.person, theirs.person.id, slot) ? now + STEP : 0;
    most = Math.max(most, now);
  }
  return most;
}

function leads(
  { scenario }: Worked,
  { roles }: Supervision,
  person: Person,
  leader: string,
  slot: number,
): boolean {
  const end = slot + STEP * MINUTE;
  return (
    holds(scenario, person, slot, end) &&
    person.roles.some(
      (role) =>
        role.leader === leader && (roles?.includes(role.kind) ?? true) && holds(scenario, role, slot, end),
    )
  );
}

/** Whether some role that is ever held works some duty. */
function couldWork({ scenario }: Worked, person: Person): boolean {
  const [joins, leaves] = holding(scenario, person);
  return person.roles.some((role) => {
    const [from, to] = holding(scenario, role);
    return (
      Math.max(joins.toMillis(), from.toMillis()) < Math.min(leaves.toMillis(), to.toMillis()) &&
      scenario.duties!.some(
        (duty) => duty.roles.includes(role.kind) && (role.duties?.includes(duty.id) ?? true),
      )
    );
  });
}

function dutiesOn({ pieces }: Worked, person: Person, date: string): Piece[] {
  return pieces.filter(
    (piece) => piece.person === person && piece.date === date && piece.spell.kind === 'duty',
  );
}

function slots(from: number, to: number): number[] {
  const length = STEP * MINUTE;
  return Array.from(
    { length: Math.max(0, Math.ceil((to - from) / length)) },
    (_, index) => from + index * length,
  );
}
