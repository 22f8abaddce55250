import { coverAt, coverReport, type PumpCover } from '../../cover/report.ts';
import type { Issue } from '../../domain/issue.ts';
import { type Calendar, createCalendar } from '../../time/calendar.ts';
import { mayKnowOfStation } from '../sight.ts';
import { type Office, ofRota, type OfRota, type Refusal } from './office.ts';

export interface CoverAsked extends OfRota {
  /** Only this pump. */
  readonly pump?: string | undefined;
  /** Only this minute, local or ISO. */
  readonly at?: string | undefined;
}

export type Cover = { readonly status: 'found'; readonly pumps: readonly PumpCover[] } | Refusal;

/** In which state each pump is when, who sits where, and why it is no better. */
export function cover(office: Office, asked: CoverAsked): Promise<Cover> {
  return ofRota(office, asked, ({ life: { rota } }): Cover => {
    const { caller, pump, at } = asked;
    const calendar = createCalendar(rota.scenario);
    const minute = at === undefined ? undefined : calendar.minuteOf(at);
    const end = calendar.dayStart(calendar.days);
    if (at !== undefined && minute !== undefined && !(0 <= minute && minute < end))
      return { status: 'wrong', issues: [outside(at, calendar)] };
    const pumps = coverReport(rota, { pump }).filter(({ station }) => mayKnowOfStation(caller, station));
    if (pump !== undefined && pumps.length === 0)
      return { status: 'not-found', detail: `No pump is called ${pump}.` };
    if (minute === undefined) return { status: 'found', pumps };
    return {
      status: 'found',
      pumps: pumps.map((each) => ({
        ...each,
        segments: [coverAt(each, minute)].flatMap((one) => one ?? []),
      })),
    };
  });
}

function outside(at: string, calendar: Calendar): Issue {
  const [first, end] = [calendar.iso(0), calendar.iso(calendar.dayStart(calendar.days))];
  return { where: 'at', found: at, expected: `a minute from ${first} to before ${end}` };
}
