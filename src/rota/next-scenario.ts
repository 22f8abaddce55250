/** The scenario of the period after a rota: the same records, the rota as its past, nothing retyped. */
import type { AccountEntry, DemandRecord, Rota, Scenario } from '../domain/index.ts';
import { carriedLines } from '../hours/carried-hours.ts';
import { hoursReport, type PersonHours } from '../hours/report.ts';
import { addDays } from '../time/dates.ts';
import { carryOver } from './carry-over.ts';

/**
 * The next scenario, beginning the day after the rota's last one or on `from`, and as long. Records keep their dates:
 * what has ended is simply no longer in force. Locks and baseline of the old period are left behind; the last visit of
 * each parish is read from the rota.
 */
export function nextScenario(previous: Rota, from?: string): Scenario {
  const { scenario } = previous;
  const { period } = scenario;
  const first = from ?? addDays(period.from, period.days);
  const ahead = <T extends { readonly date: string }>(records: readonly T[] | undefined): T[] =>
    (records ?? []).filter(({ date }) => date >= first);
  const lines = accountLines(previous, first);
  return carryOver(previous, {
    ...scenario,
    period: { ...period, from: first },
    locked: ahead(scenario.locked),
    baseline: ahead(scenario.baseline),
    demands: (scenario.demands ?? []).map((demand) => withLastVisits(demand, previous)),
    ...((scenario.accounts !== undefined || lines.length > 0) && {
      accounts: [...(scenario.accounts ?? []), ...lines],
    }),
  });
}

/** What the rota adds to accounts: bank hours that people have, required hours that go on; nothing while it is not over. */
function accountLines(previous: Rota, first: string): AccountEntry[] {
  const { scenario } = previous;
  const end = addDays(scenario.period.from, scenario.period.days);
  if (first < end) return [];
  const hours = new Map(hoursReport(previous).map((each) => [each.person, each]));
  return scenario.people.flatMap((person) => {
    const own = hours.get(person.id);
    if (own === undefined) return [];
    return [...bankHours(own, addDays(end, -1)), ...carriedLines(scenario, person, own.required)];
  });
}

function bankHours({ person, contracts, accounts }: PersonHours, date: string): AccountEntry[] {
  return accounts
    .filter(({ account }) => account === 'bank-hours')
    .flatMap(({ account, organisation }): AccountEntry[] => {
      const minutes = contracts
        .filter((contract) => contract.organisation === organisation)
        .reduce((total, { balance }) => total + balance, 0);
      return minutes === 0 ? [] : [{ person, account, organisation, date, hours: minutes / 60 }];
    });
}

/** A longest gap goes on from the last duty in the beat of each parish. */
function withLastVisits(demand: DemandRecord, { scenario, assignments }: Rota): DemandRecord {
  if (demand.kind !== 'longest-gap') return demand;
  const last = new Map((demand.lastVisits ?? []).map(({ parish, date }) => [parish, date]));
  const parishesOf = new Map((scenario.beats ?? []).map(({ id, parishes }) => [id, parishes]));
  for (const { date, spells } of assignments) {
    for (const { id } of spells.flatMap(({ beat }) => parishesOf.get(beat ?? '') ?? [])) {
      if (date > (last.get(id) ?? '')) last.set(id, date);
    }
  }
  return { ...demand, lastVisits: [...last].map(([parish, date]) => ({ parish, date })) };
}
