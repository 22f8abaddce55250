/** What a change does to the hours of one person. */
import type { RoleKind, Rota } from '../domain/index.ts';
import { hoursReport, type Known, type PersonHours } from '../hours/report.ts';
import type { RequiredHours, RequiredState } from '../hours/required-hours.ts';

/** Minutes before and after. */
export interface Minutes {
  readonly before: number;
  readonly after: number;
}

export interface HoursChange {
  /** Working time in the rota, or done since. */
  readonly work: Minutes;
  /** Windows of required hours that it changes: what is promised or proposed of what the whole window asks. */
  readonly required: readonly (Minutes &
    Pick<RequiredHours, 'window' | 'organisation' | 'whole'> & { readonly state: RequiredState })[];
  /** Balances of contracts, over if positive, that it changes. */
  readonly contracts: readonly (Minutes & { readonly organisation: string; readonly kind: RoleKind })[];
}

/** Hours of one person in two rotas of one scenario. Throws on a person whom it has not. */
export function hoursChange(before: Rota, after: Rota, person: string, known: Known): HoursChange {
  const people = before.scenario.people.filter(({ id }) => id === person);
  const scenario = { ...before.scenario, people };
  const [was, is] = [before, after].map((rota): PersonHours => {
    const assignments = rota.assignments.filter((each) => each.person === person);
    const hours = hoursReport({ ...rota, scenario, assignments }, known)[0];
    if (hours === undefined) throw new Error(`Nobody is called ${person}.`);
    return hours;
  }) as [PersonHours, PersonHours];
  return {
    work: { before: was.total.working, after: is.total.working },
    required: is.required
      .map(({ window, organisation, whole, state, promised, proposed }, place) => {
        const then = was.required[place]!;
        const minutes = { before: then.promised + then.proposed, after: promised + proposed };
        return { window, organisation, whole, state, ...minutes };
      })
      .filter(differs),
    contracts: is.contracts
      .map(({ organisation, kind, balance }, place) => ({
        ...{ organisation, kind },
        ...{ before: was.contracts[place]!.balance, after: balance },
      }))
      .filter(differs),
  };
}

function differs({ before, after }: Minutes): boolean {
  return before !== after;
}
