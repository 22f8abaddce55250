import { hoursReport, type PersonHours } from '../../hours/report.ts';
import { createCalendar } from '../../time/calendar.ts';
import { mayKnowOf } from '../sight.ts';
import { type Office, ofRota, type OfRota, type Refusal } from './office.ts';

export interface HoursAsked extends OfRota {
  /** Only this person. */
  readonly person?: string | undefined;
}

/** As they are reported, days by their dates. */
export type DatedHours = Omit<PersonHours, 'byDay'> & {
  readonly byDate: ReadonlyMap<string, PersonHours['total']>;
};

export type Hours = { readonly status: 'found'; readonly people: readonly DatedHours[] } | Refusal;

/** What everybody’s time adds up to, or one person’s. */
export function hours(office: Office, asked: HoursAsked): Promise<Hours> {
  return ofRota(office, asked, ({ life: { rota, known } }): Hours => {
    const { caller, person } = asked;
    const { dateOf } = createCalendar(rota.scenario);
    const inSight = new Set(
      rota.scenario.people.filter((each) => mayKnowOf(caller, each)).map(({ id }) => id),
    );
    const people = hoursReport(rota, known).filter(
      (each) => inSight.has(each.person) && (person === undefined || each.person === person),
    );
    if (person !== undefined && people.length === 0)
      return { status: 'not-found', detail: `Nobody is called ${person}.` };
    return {
      status: 'found',
      people: people.map(({ byDay, ...each }) => ({
        ...each,
        byDate: new Map([...byDay].map(([day, sum]) => [dateOf(day), sum])),
      })),
    };
  });
}
