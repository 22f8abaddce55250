/** What became of days, with what was published of them: as made, said and told, by person and date. */
import type { Due, NumberedPublication, NumberedReply, PublishedDay, Rota } from '../domain/index.ts';
import { type DayHistory, historyOf } from '../replies/history.ts';
import { dayKey } from '../replies/standing-replies.ts';
import { recordOf } from '../rota/day-record.ts';
import { addDays } from '../time/dates.ts';
import { isOff, publishedDays } from './published-days.ts';

/** A publication that told something new of a day. */
export interface PublishedLine {
  /** Number of the publication. */
  readonly number: number;
  readonly by: string;
  /** When it was published, UTC. */
  readonly recorded: string;
  /** When its holder was told, UTC. */
  readonly told: string;
  /** As it had been published before; left out: it had not. */
  readonly was?: PublishedDay;
  readonly is: PublishedDay;
  readonly due?: Due;
}

export interface DayLife extends DayHistory {
  /** In the order in which they were published. */
  readonly published: readonly PublishedLine[];
}

interface About {
  readonly person?: string | undefined;
  readonly date?: string | undefined;
}

/**
 * The life of every day of a rota of which something was said or changed in a publication; of a person or a date alone, if
 * asked. Of a person who is asked for by name, of every day too that was published with something to do.
 */
export function livesOf(
  made: Rota,
  said: readonly NumberedReply[],
  publications: readonly NumberedPublication[],
  about: About = {},
): DayLife[] {
  const told = toldOf(made, publications, about);
  const lives = new Map<string, DayLife>();
  for (const day of historyOf(made, said, about))
    lives.set(dayKey(day), { ...day, published: told.get(dayKey(day)) ?? [] });
  for (const [key, published] of told) {
    const first = published[0]!.is;
    const isOfNote = published.length > 1 || (about.person !== undefined && !isOff(first));
    if (lives.has(key) || !isOfNote) continue;
    const { person, date } = first;
    const spells = made.assignments.find((each) => dayKey(each) === key)?.spells ?? [];
    lives.set(key, { person, date, made: recordOf(person, date, spells), lines: [], published });
  }
  return [...lives.values()].sort(
    (a, b) => a.person.localeCompare(b.person, 'en-GB') || a.date.localeCompare(b.date, 'en-GB'),
  );
}

/** `person date` of the days of a rota → what each publication told that was new. */
function toldOf(
  { scenario }: Rota,
  publications: readonly NumberedPublication[],
  about: About,
): Map<string, PublishedLine[]> {
  const { people, period } = scenario;
  const known = new Set(people.map(({ id }) => id));
  const end = addDays(period.from, period.days);
  const isOfRota = ({ person, date }: PublishedDay): boolean =>
    known.has(person) && period.from <= date && date < end;
  const told = new Map<string, PublishedLine[]>();
  for (const publication of publications) {
    const { number, line } = publication;
    const { by, recorded, told: since } = line;
    const changes = new Map(line.changes.map((change) => [dayKey(change.is), change]));
    for (const [key, { day }] of publishedDays([publication])) {
      if ((about.person ?? day.person) !== day.person || (about.date ?? day.date) !== day.date) continue;
      if (!isOfRota(day)) continue;
      const change = changes.get(key);
      const before = told.get(key);
      if (change === undefined && before !== undefined) continue;
      const one = { number, by, recorded, told: since, ...(change ?? { is: day }) };
      told.set(key, [...(before ?? []), one]);
    }
  }
  return told;
}
