/** Accounts of time over a period: what they held, what the rota adds, what is left, what is due. */
import type { AccountEntry, Scenario } from '../domain/index.ts';
import type { Calendar } from '../time/calendar.ts';
import type { ContractHours } from './contract-hours.ts';

/** Minutes; below zero the person owes them. */
export interface AccountState {
  readonly account: AccountEntry['account'];
  readonly organisation: string;
  /** Before the period. */
  readonly opening: number;
  /** By lines dated in the period; of bank hours by paid hours over or under contract, of required hours by what goes on. */
  readonly change: number;
  readonly closing: number;
  /** Added with a day by which to give it that has come by the end of the period, and not taken yet. */
  readonly due: number;
}

/**
 * The accounts of a person that have lines up to the end of the period, in the order of their first lines; `goesOn`: lines that the
 * rota itself adds.
 */
export function accountStates(
  scenario: Scenario,
  person: string,
  contracts: readonly ContractHours[],
  goesOn: readonly AccountEntry[],
  calendar: Calendar,
): AccountState[] {
  const last = calendar.dateOf(calendar.days - 1);
  const accounts = new Map<string, AccountEntry[]>();
  for (const entry of [...(scenario.accounts ?? []), ...goesOn]) {
    if (entry.person !== person || entry.date > last) continue;
    const key = `${entry.account} ${entry.organisation}`;
    accounts.set(key, [...(accounts.get(key) ?? []), entry]);
  }
  return [...accounts.values()].map((entries): AccountState => {
    const { account, organisation } = entries[0]!;
    const opening = sum(entries.filter(({ date }) => date < scenario.period.from));
    const booked = sum(entries.filter(({ date }) => date >= scenario.period.from));
    const worked = contracts
      .filter((contract) => account === 'bank-hours' && contract.organisation === organisation)
      .reduce((total, { balance }) => total + balance, 0);
    const change = booked + worked;
    const taken = -sum(entries.filter(({ hours }) => hours < 0));
    // What was taken went to what was due first.
    const asked = sum(entries.filter(({ hours, due }) => hours > 0 && due !== undefined && due <= last));
    return {
      account,
      organisation,
      opening,
      change,
      closing: opening + change,
      due: Math.max(0, asked - taken),
    };
  });
}

function sum(entries: readonly AccountEntry[]): number {
  return entries.reduce((total, { hours }) => total + Math.round(hours * 60), 0);
}
