import { describe, expect, it } from 'vitest';
import { issueText } from '../../src/domain/issue.ts';
import { parseScenario } from '../../src/formats/parse-scenario.ts';
import { template } from '../../src/formats/template.ts';
import { REFERENCES } from '../../src/formats/validate/references.ts';
import { checks } from '../../src/formats/validate/index.ts';
import { each } from '../../src/formats/each.ts';
import { isRecord, valueAt } from '../../src/formats/fault.ts';

/** A change of the template: a path such as `people[0].name`, and what to put there. */
type Change = readonly [path: string, value: unknown];

const OVERRIDE = {
  ...{
    organisation: 'POLICE',
    statement: 'weekly-rest',
    person: 'P1',
    from: '2026-06-02',
    through: '2026-06-03',
  },
  ...{ reason: 'Flood.', authority: 'Duty officer' },
};

interface Case {
  readonly what: string;
  readonly changes: readonly Change[];
  readonly issue: string;
}

/** Held for 25 hours. */
const CORDON = {
  ...{ kind: 'cordon', id: 'scene', name: 'Scene', need: 1 },
  ...{ from: '2026-06-01T08:00', through: '2026-06-02T09:00' },
};

/** For each check, inputs that it must name and how. The first line is found, the second advice. */
const CASES: Readonly<Record<string, readonly Case[]>> = {
  form: [
    {
      what: 'an unknown field',
      changes: [['people[0].naem', 'Ada']],
      issue:
        'people[0].naem (P1): found the unknown field "naem"; expected one of id, name, from, through, roles, skills, powers, recognised, training, turnIn, optOut, takesAlong, young, nightWorker.\n  Maybe name',
    },
    {
      what: 'a missing field',
      changes: [['people[0].name', undefined]],
      issue: 'people[0].name (P1): found nothing; expected text.',
    },
    {
      what: 'a number in place of text',
      changes: [['people[0].name', 12]],
      issue: 'people[0].name (P1): found 12; expected text.\n  Maybe "12", in quotes',
    },
    {
      what: 'text in place of a list',
      changes: [['people[0].roles[0].deputyBeats', 'HOL']],
      issue: 'people[0].roles[0].deputyBeats (P1): found "HOL"; expected a list.\n  Maybe [HOL]',
    },
    {
      what: 'an unknown word',
      changes: [['people[0].roles[0].kind', 'psco']],
      issue:
        'people[0].roles[0].kind (P1): found "psco"; expected one of pcso, volunteer, special, on-call, wholetime, tri-service, staff.\n  Maybe pcso',
    },
    {
      what: 'an unknown kind of demand',
      changes: [['demands[1].kind', 'patrol-hour']],
      issue:
        'demands[1].kind (town-hours): found "patrol-hour"; expected one of staffing, patrol-hours, parish-visits, longest-gap, spread, peak-presence, beats-emptied, ring-fence, named-officer, visibility, abstraction, commitment, visits-due, neighbours, skill-hours, supervision, cordon, shift-meeting, never-alone, back-up.\n  Maybe patrol-hours',
    },
    {
      what: 'a date that does not exist',
      changes: [['period.from', '2026-02-30']],
      issue: 'period.from: found "2026-02-30"; expected a date such as 2026-06-01.',
    },
    {
      what: 'a day or minute on a date that does not exist',
      changes: [['leave[0].through', '2026-06-31T12:00']],
      issue: 'leave[0].through (P2): found "2026-06-31T12:00"; expected a day that the calendar has.',
    },
    {
      what: 'a time that does not exist',
      changes: [['duties[0].start', '7:00']],
      issue: 'duties[0].start (E): found "7:00"; expected a time from 00:00 to 24:00.',
    },
    {
      what: 'a number out of range',
      changes: [['period.days', 0]],
      issue: 'period.days: found 0; expected a number of at least 1.',
    },
    {
      what: 'an empty list',
      changes: [['people', []]],
      issue: 'people: found an empty list; expected a list of at least 1 entry.',
    },
  ],
  duplicateIds: [
    {
      what: 'two people',
      changes: [['people[1].id', 'P1']],
      issue: 'people[1].id (P1): found "P1"; expected an id of its own (people[0] has this one).',
    },
    {
      what: 'two parishes of different beats',
      changes: [['beats[2].parishes[0].id', 'millbridge-parish']],
      issue:
        'beats[2].parishes[0].id (millbridge-parish): found "millbridge-parish"; expected an id of its own (beats[0].parishes[0] has this one).',
    },
  ],
  references: [
    {
      what: 'an unknown beat, with the nearest',
      changes: [['people[0].roles[0].beat', 'HLO']],
      issue: 'people[0].roles[0].beat (P1): found "HLO"; expected the id of a beat.\n  Maybe HOL',
    },
    {
      what: 'a name nothing is near to, with all there are',
      changes: [
        ['leave[0].person', 'V1'],
        ['people[0].roles[0].beat', 'elsewhere'],
      ],
      issue:
        'people[0].roles[0].beat (P1): found "elsewhere"; expected the id of a beat.\n  Maybe one of MIL, HOL, STO',
    },
    {
      what: 'an unknown rule',
      changes: [['organisations[0].ruleSets[0].rules[0].rule', 'dayly-rest']],
      issue:
        'organisations[0].ruleSets[0].rules[0].rule (working-time-regulations): found "dayly-rest"; expected the id of a rule.\n  Maybe daily-rest',
    },
    {
      what: 'a duty that is no word for a day either',
      changes: [['patterns[0].cycle[1]', 'wokr']],
      issue:
        'patterns[0].cycle[1] (4-on-3-off): found "wokr"; expected the id of a duty, a family, "off" or "work".\n  Maybe work',
    },
  ],
  ruleParameters: [
    {
      what: 'a parameter that the rule does not have',
      changes: [['organisations[0].ruleSets[0].rules[0].params', { shortets: 660 }]],
      issue:
        'organisations[0].ruleSets[0].rules[0].params.shortets (working-time-regulations): found "shortets"; expected one of "shortest".\n  Maybe "shortest" was meant.',
    },
    {
      what: 'a value that it cannot take',
      changes: [['organisations[0].ruleSets[0].rules[0].params.shortest', -1]],
      issue:
        'organisations[0].ruleSets[0].rules[0].params.shortest (working-time-regulations): found -1; expected a whole number of minutes from 0 to 20160.',
    },
    {
      what: 'windows that nobody knows',
      changes: [['organisations[0].ruleSets[0].rules[0]', { rule: 'hours', params: { windows: 'month' } }]],
      issue:
        'organisations[0].ruleSets[0].rules[0].params.windows (working-time-regulations): found "month"; expected "period", "weeks", "months", "four-weeks" (with its anchor, a date) or a list of [first date, last date].',
    },
    {
      what: 'four weeks that begin nowhere',
      changes: [
        [
          'organisations[0].ruleSets[0].rules[0]',
          { rule: 'hours', params: { most: 60, windows: 'four-weeks', anchor: '2026-02-30' } },
        ],
      ],
      issue:
        'organisations[0].ruleSets[0].rules[0].params.anchor (working-time-regulations): found "2026-02-30"; expected a date on which four weeks begin, such as 2026-04-06.',
    },
  ],
  zone: [
    {
      what: 'an unknown zone',
      changes: [['zone', 'Europe/Londno']],
      issue:
        'zone: found "Europe/Londno"; expected an IANA time zone such as Europe/London.\n  Maybe Europe/London',
    },
  ],
  reversedRanges: [
    {
      what: 'leave that ends before it begins',
      changes: [['leave[0].through', '2026-06-01']],
      issue:
        'leave[0].through (P2): found "2026-06-01"; expected 2026-06-08 or later.\n  Maybe the two are the wrong way round',
    },
    {
      what: 'a term that ends before it begins',
      changes: [['demands[6].when.within', [{ from: '2026-06-01', through: '2026-05-22' }]]],
      issue:
        'demands[6].when.within[0].through (parish-meeting): found "2026-05-22"; expected 2026-06-01 or later.\n  Maybe the two are the wrong way round',
    },
  ],
  effectiveDates: [
    {
      what: 'rules of another year',
      changes: [['organisations[1].ruleSets[0].through', '2025-12-31']],
      issue:
        'organisations[1].ruleSets (FIRE): found no rule set in force; expected at least one between 2026-06-01 and 2026-06-28.',
    },
    {
      what: 'nobody there any more',
      changes: [
        ['period.from', '2036-06-02'],
        ['people', [{ ...template().people[0], through: '2030-01-01' }]],
      ],
      issue:
        'people: found no person with a role in force; expected at least one between 2036-06-02 and 2036-06-29.',
    },
  ],
  dutyTimes: [
    {
      what: 'a duty that starts before the day',
      changes: [['duties[0].start', '06:00']],
      issue:
        'duties[0].start (E): found "06:00"; expected 07:00 (the start of the operational day) or later.\n  Maybe set dayStart to 06:00',
    },
    {
      what: 'a break as long as the duty',
      changes: [['duties[2].breakMinutes', 240]],
      issue: 'duties[2].breakMinutes (V): found 240; expected fewer than the duty’s 240 minutes.',
    },
  ],
  calendarRules: [
    {
      what: 'a rule that cannot be read',
      changes: [['demands[6].when.rrule', 'every second Tuesday']],
      issue:
        'demands[6].when.rrule (parish-meeting): found "every second Tuesday"; expected FREQ=YEARLY, MONTHLY, WEEKLY, DAILY in a calendar rule (RFC 5545 RRULE).',
    },
    {
      what: 'days said twice',
      changes: [['demands[6].when.weekdays', ['tue']]],
      issue:
        'demands[6].when (parish-meeting): found weekdays and rrule together; expected one of dates, weekdays and rrule.',
    },
  ],
  clockGaps: [
    {
      what: 'an appointment in the hour that does not exist',
      changes: [
        ['demands[6].when', { dates: ['2026-03-29'] }],
        ['demands[6].start', '01:30'],
        ['demands[6].end', '03:00'],
      ],
      issue:
        'demands[6].start (parish-meeting): found "01:30" on 2026-03-29 (when.dates[0]); expected a time that exists: the clocks go forward that night.',
    },
    {
      what: 'hours of beats that end in it, begun at their usual time',
      changes: [
        [
          'demands[1]',
          {
            kind: 'beats-emptied',
            id: 'empty',
            beats: ['LOO'],
            share: 0.5,
            when: { dates: ['2026-03-28'] },
            end: '01:30',
          },
        ],
      ],
      issue:
        'demands[1].end (empty): found "01:30" on 2026-03-29 (when.dates[0]); expected a time that exists: the clocks go forward that night.',
    },
    {
      what: 'a cordon that begins in it',
      changes: [['demands[1]', { ...CORDON, from: '2026-03-29T01:30', through: '2026-03-29T06:00' }]],
      issue:
        'demands[1].from (scene): found "2026-03-29T01:30"; expected a time that exists: the clocks go forward that night.',
    },
    {
      what: 'hours of back-up that end in it, begun at midnight',
      changes: [
        ['demands[1]', { kind: 'back-up', id: 'near', when: { dates: ['2026-03-29'] }, end: '01:30' }],
      ],
      issue:
        'demands[1].end (near): found "01:30" on 2026-03-29 (when.dates[0]); expected a time that exists: the clocks go forward that night.',
    },
  ],
  roleCompatibility: [
    {
      what: 'a PCSO of a fire service',
      changes: [['people[0].roles[0].organisation', 'FIRE']],
      issue:
        'people[0].roles[0].organisation (P1): found "FIRE", a fire organisation; expected a police organisation for the role pcso.',
    },
    {
      what: 'a kind of role that the organisation does not have',
      changes: [['organisations[0].roleKinds', ['staff', 'volunteer']]],
      issue:
        'people[0].roles[0].organisation (P1): found "POLICE", a police organisation with staff, volunteer; expected an organisation whose roleKinds name pcso.',
    },
    {
      what: 'two roles at once that an organisation keeps apart',
      changes: [
        ['organisations[0].notTogether', [['special', 'pcso']]],
        ['people[0].roles[1]', { organisation: 'POLICE', kind: 'special', beat: 'MIL' }],
      ],
      issue:
        'people[0].roles[1].kind (P1): found the role special beside pcso; expected no two roles at once that their organisation keeps apart (notTogether).',
    },
    {
      what: 'an on-call role without a station',
      changes: [['people[10].roles[0].station', undefined]],
      issue: 'people[10].roles[0].station (F1): found nothing; expected the station of an on-call role.',
    },
    {
      what: 'a duty meant for others',
      changes: [['people[0].roles[0].duties', ['V']]],
      issue:
        'people[0].roles[0].duties[0] (P1): found "V", a duty of volunteer; expected a duty meant for the role pcso.',
    },
  ],
  patternDuties: [
    {
      what: 'a pattern of somebody else’s duties',
      changes: [
        ['patterns[0].cycle', ['V', 'off']],
        ['people[0].roles[0].pattern', { id: '4-on-3-off', anchor: '2026-06-01' }],
      ],
      issue:
        'people[0].roles[0].pattern.id (4-on-3-off): found "4-on-3-off", whose cycle has the duty V; expected a pattern of duties meant for the role pcso.',
    },
  ],
  posts: [
    {
      what: 'a post that the organisation does not have',
      changes: [
        ['organisations[0].posts', [{ id: 'Mill 1', kind: 'pcso', weeklyHours: 37 }]],
        ['people[0].roles[0].post', 'Mill l'],
      ],
      issue: 'people[0].roles[0].post (P1): found "Mill l"; expected a post of POLICE.\n  Maybe Mill 1',
    },
  ],
  overrides: [
    {
      what: 'a rule set aside that may not be',
      changes: [
        ['overrides', [OVERRIDE]],
        ['organisations[0].ruleSets[0].rules[0].overridable', true],
        ['organisations[0].ruleSets[0].rules[0].rule', 'daily-rest'],
      ],
      issue:
        'overrides[0].statement (P1): found "weekly-rest"; expected a statement that is overridable.\n  Maybe daily-rest',
    },
    {
      what: 'a rule set aside that nobody states',
      changes: [['overrides', [{ ...OVERRIDE, statement: 'rest' }]]],
      issue:
        'overrides[0].statement (P1): found "rest"; expected a statement of POLICE.\n  Maybe POLICE states none that is overridable',
    },
    {
      what: 'hours over windows that could be set aside',
      changes: [
        ['organisations[0].ruleSets[0].rules[0]', { rule: 'hours', params: { most: 60 }, overridable: true }],
      ],
      issue:
        'organisations[0].ruleSets[0].rules[0].overridable (working-time-regulations): found true; expected a rule whose breaches belong to single days, such as daily-rest; windows of days cannot be set aside for some of them.',
    },
  ],
  bands: [
    {
      what: 'a maximum below its minimum',
      changes: [['people[10].roles[0].readiness', { min: 90, max: 61 }]],
      issue: 'people[10].roles[0].readiness.max (F1): found 61; expected at least the minimum of 90.',
    },
    {
      what: 'hours carried over from windows that overlap',
      changes: [
        ['people[0].roles[0].requiredHours', { hours: 40, per: '3-months', carryOver: { above: 8 } }],
      ],
      issue:
        'people[0].roles[0].requiredHours.carryOver (P1): found required hours of three months; expected hours per month or 28-days; three months in a row overlap.',
    },
    {
      what: 'parts of the week that are more than the maximum',
      changes: [
        ['people[10].roles[0].readiness', { min: 20, max: 60, spread: { weekdayDay: 40, weekend: 24 } }],
      ],
      issue:
        'people[10].roles[0].readiness.spread (F1): found 64 hours a week in all; expected no more than the maximum of 60.',
    },
    {
      what: 'a most below the need',
      changes: [['demands[0].most', 0]],
      issue: 'demands[0].most (early-cover): found 0; expected at least the need of 1.',
    },
  ],
  changeTimes: [
    {
      what: 'change times that begin at midnight, not with the day',
      changes: [['stations[0].changeTimes', ['01:00', '07:00', '13:00', '19:00']]],
      issue:
        'stations[0].changeTimes (MILL): found 01:00, 07:00, 13:00, 19:00; expected each time once, ascending from the start of the operational day.\n  Maybe 07:00, 13:00, 19:00, 01:00',
    },
  ],
  crewForms: [
    {
      what: 'the worse crew first',
      changes: [['stations[0].pumps[0].crews[1].state', 'FULL']],
      issue:
        'stations[0].pumps[0].crews (MILL-P1): found STANDARD, FULL; expected crew forms with the best state first.\n  Maybe FULL, STANDARD',
    },
    {
      what: 'one seat twice',
      changes: [['stations[0].pumps[0].crews[0].seats[2].kind', 'OIC']],
      issue:
        'stations[0].pumps[0].crews[0].seats (MILL-P1): found two entries for the seat OIC; expected each kind of seat once, with its count.',
    },
    {
      what: 'seats to combine that the crew has not',
      changes: [['stations[0].pumps[0].crews[0].combine', [['OIC', 'pilot']]]],
      issue:
        'stations[0].pumps[0].crews[0].combine[0] (MILL-P1): found OIC, pilot; expected different kinds of seat of this crew: OIC, driver, BA.',
    },
  ],
  jumpCrews: [
    {
      what: 'riders of a pump that is not there',
      changes: [['stations[0].pumps[0].jumpCrewedWith', 'MILL-P9']],
      issue:
        'stations[0].pumps[0].jumpCrewedWith (MILL-P1): found "MILL-P9"; expected another vehicle of the station that has riders of its own.',
    },
  ],
  slowerMinutes: [
    {
      what: 'a slower time that is no slower',
      changes: [['stations[0].slowerMinutes', [60, 5, 20]]],
      issue:
        'stations[0].slowerMinutes (MILL): found 60, 5, 20; expected minutes above the turn-in time of 5, each once, ascending.\n  Maybe 20, 60',
    },
  ],
  agreements: [
    {
      what: 'a station of a service that is no party',
      changes: [['agreements', [{ id: 'joint', parties: ['POLICE'], members: ['P1'], stations: ['MILL'] }]]],
      issue:
        'agreements[0].stations[0] (joint): found "MILL", a station of FIRE; expected a station of a party (POLICE).',
    },
  ],
  costShares: [
    {
      what: 'shares that do not add up',
      changes: [
        [
          'agreements',
          [
            {
              id: 'joint',
              parties: ['POLICE', 'FIRE'],
              members: [],
              stations: [],
              costShares: { POLICE: 0.5, FIRE: 0.4 },
            },
          ],
        ],
      ],
      issue:
        'agreements[0].costShares (joint): found shares that add up to 0.9; expected shares that add up to 1.',
    },
  ],
  travelPairs: [
    {
      what: 'a drive to where one is',
      changes: [['travel.overrides', [{ a: 'stonford', b: 'stonford', minutes: 5 }]]],
      issue: 'travel.overrides[0].b: found "stonford"; expected another place than a.',
    },
  ],
  recordedDays: [
    {
      what: 'history inside the period',
      changes: [['history', [{ person: 'P1', date: '2026-06-01', duty: 'off' }]]],
      issue: 'history[0].date (P1): found 2026-06-01; expected a day before the period (2026-06-01).',
    },
    {
      what: 'a lock after the period',
      changes: [['locked', [{ person: 'P1', date: '2026-06-29', duty: 'off' }]]],
      issue:
        'locked[0].date (P1): found 2026-06-29; expected a day of the period (2026-06-01 to 2026-06-28).',
    },
  ],
  repeatedDays: [
    {
      what: 'two locks of one day',
      changes: [
        [
          'locked',
          [
            { person: 'P1', date: '2026-06-02', duty: 'off' },
            { person: 'P1', date: '2026-06-02', duty: 'E' },
          ],
        ],
      ],
      issue:
        'locked[1] (P1): found a second record of P1 on 2026-06-02; expected one record a day (locked[0] is the first).',
    },
  ],
  onCallPeriods: [
    {
      what: 'on-call periods that overlap past midnight',
      changes: [
        [
          'locked',
          [
            {
              person: 'F1',
              date: '2026-06-02',
              duty: 'off',
              onCall: [
                { start: '19:00', end: '07:00' },
                { start: '01:00', end: '07:00' },
              ],
            },
          ],
        ],
      ],
      issue: 'locked[0].onCall[1] (F1): found 01:00–07:00; expected on-call periods that do not overlap.',
    },
  ],
  leaders: [
    {
      what: 'somebody who leads themselves',
      changes: [['people[0].roles[0].leader', 'P1']],
      issue: 'people[0].roles[0].leader (P1): found "P1"; expected somebody else than P1.',
    },
    {
      what: 'a circle of three, in one organisation, on the day on which the last of them begins',
      changes: [
        ['people[0].roles[0].leader', 'P2'],
        ['people[1].roles[0].leader', 'P3'],
        ['people[2].roles[0].leader', 'P1'],
        ['people[2].roles[0].from', '2026-06-10T12:00'],
      ],
      issue:
        'people[1].roles[0].leader (P2): found "P3"; expected somebody else than P2 and those led by them, however far down.',
    },
  ],
  supervised: [
    {
      what: 'somebody without a leader in such a role',
      changes: [
        ['people[0].roles[0].leader', 'P2'],
        ['demands[0]', { kind: 'supervision', id: 'talks', roles: ['volunteer'], people: ['P1'] }],
      ],
      issue:
        'demands[0].people[0] (talks): found "P1"; expected somebody with a leader in a role that is meant.',
    },
  ],
  cordonTurns: [
    {
      what: 'a cordon in more turns than can be planned together',
      changes: [['demands[1]', CORDON]],
      issue:
        'demands[1].through (scene): found 7 turns of at most 4 h; expected at most 6 turns.\n  Maybe two cordons, one after the other, or longer turns',
    },
  ],
  meetingTimes: [
    {
      what: 'duties that overlap for too short a time',
      changes: [
        [
          'demands[1]',
          {
            ...{ kind: 'shift-meeting', id: 'briefing', name: 'Briefing', duties: ['E', 'L'] },
            ...{ at: 'start', minutes: 90, when: { weekdays: ['wed'] } },
          },
        ],
      ],
      issue:
        'demands[1].duties (briefing): found E 07:00–15:00, L 14:00–22:00; expected duties that have 90 minutes in common on 2026-06-03.\n  Maybe a meeting for each group of duties that overlap',
    },
  ],
  courseOrder: [
    {
      what: 'courses that come before themselves',
      changes: [['courses', courses({ A: ['B'], B: ['C'], C: ['A'], D: ['A'] })]],
      issue:
        'courses[0].after (A): found A after B after C after A; expected courses of which none comes before itself.',
    },
  ],
  trainingBlocks: [
    {
      what: 'two courses at once',
      changes: [
        ['courses', courses({ A: [], B: [] })],
        ['people[0].training', [block('A', '06-01', '06-05'), block('B', '06-05T13:00', '06-08')]],
      ],
      issue:
        'people[0].training[1].from (P1): found "2026-06-05T13:00"; expected time in which A is not booked (2026-06-01 to 2026-06-05).',
    },
    {
      what: 'a course before the one that comes first is over',
      changes: [
        ['courses', courses({ A: [], B: ['A'] })],
        ['people[0].training', [block('B', '06-01', '06-02'), block('A', '06-03', '06-05')]],
      ],
      issue:
        'people[0].training[0].from (P1): found "2026-06-01"; expected a time after 2026-06-05, when A ends, which comes first.',
    },
  ],
  signOffs: [
    {
      what: 'a skill signed off while the course for it is running',
      changes: [
        ['courses', courses({ A: [] })],
        ['people[0].training', [block('A', '06-01', '06-05')]],
        ['people[0].skills', [{ skill: 'pst', from: '2026-06-05' }]],
      ],
      issue:
        'people[0].skills[0].from (P1): found "2026-06-05"; expected a time after 2026-06-05, when A ends.',
    },
    {
      what: 'a power held from the first day of the job on, before the course for it has begun',
      changes: [
        ['courses', courses({ A: [] })],
        ['people[0].roles[0].from', '2026-06-01'],
        ['people[0].training', [block('A', '06-08', '06-12')]],
        ['people[0].powers', [{ power: 'traffic', from: '2026-06-01' }]],
      ],
      issue:
        'people[0].powers[0].from (P1): found "2026-06-01"; expected a time after 2026-06-12, when A ends.',
    },
  ],
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases.map(({ what, ...rest }) => [what, rest] as const))('%s', (_, { changes, issue }) => {
    expect(issuesOf(changes)).toContain(issue);
  });
});

it('roles that are kept apart may follow each other, and an organisation may have roles of its own choosing', () => {
  const roles = (ended: string): readonly Change[] => [
    ['organisations[0].notTogether', [['special', 'pcso']]],
    ['people[0].roles[0].through', ended],
    ['people[0].roles[1]', { organisation: 'POLICE', kind: 'special', beat: 'MIL', from: '2026-06-10' }],
  ];
  const apart = (issue: string): boolean => issue.includes('notTogether');
  expect(issuesOf(roles('2026-06-10')).filter(apart)).toHaveLength(1);
  expect(issuesOf(roles('2026-06-09'))).toEqual([]);
  expect(
    issuesOf([
      ['organisations[0].roleKinds', ['pcso', 'volunteer', 'on-call']],
      ['people[10].roles[0].organisation', 'POLICE'],
    ]),
  ).toEqual([]);
});

it('leaders may change places from one day to the next, and lead each other in different services', () => {
  const leading = (leader: string, ended?: string): readonly Change[] => [
    ['people[0].roles[0].leader', leader],
    ['people[0].roles[0].through', ended],
    ['people[1].roles[0].leader', 'P1'],
    ['people[1].roles[0].from', '2026-06-10'],
  ];
  expect(issuesOf(leading('P2', '2026-06-09'))).toEqual([]);
  expect(issuesOf(leading('P2', '2026-06-10'))).toHaveLength(2);
  expect(
    issuesOf([
      ['people[0].roles[0].leader', 'F1'],
      ['people[10].roles[0].leader', 'P1'],
    ]),
  ).toEqual([]);
});

describe('training that is in order', () => {
  const trained = (training: readonly unknown[], ...more: Change[]): string[] =>
    issuesOf([
      ['courses', courses({ A: [], B: ['A'], C: ['B'] })],
      ['people[0].skills', [{ skill: 'pst', from: '2026-06-08' }]],
      ['people[0].training', training],
      ...more,
    ]);
  const weekOfA = block('A', '06-01', '06-05');

  it('follows what comes first, a sign-off follows it', () => {
    expect(trained([weekOfA, block('B', '06-06', '06-07'), block('C', '06-08', '06-09')])).toEqual([]);
    expect(trained([{ ...weekOfA, passed: true }, block('A', '06-20', '06-21')])).toEqual([]);
  });
  it('may begin anew where a block was not passed', () => {
    const failed = { ...block('A', '05-04', '05-08'), passed: false };
    expect(trained([failed, weekOfA, block('B', '06-06', '06-07')])).toEqual([]);
    expect(trained([weekOfA, { ...block('A', '06-08', '06-12'), passed: false }])).toEqual([]);
  });
  it('needs no sign-off for what was brought along, or is recognised', () => {
    const late = [block('A', '06-15', '06-19')];
    expect(trained(late)).toEqual([]);
    expect(trained(late, ['people[0].roles[0].from', '2026-06-09'])).toEqual([]);
    expect(trained(late, ['people[0].roles[0].from', '2026-06-08'])).toHaveLength(1);
    expect(trained([block('A', '06-01', '06-30')], ['people[0].recognised', ['A']])).toEqual([]);
  });
  it('is of courses that there are, and skills and powers that there are', () => {
    expect(
      trained(
        [block('X', '06-01', '06-05')],
        ['people[0].recognised', ['Y']],
        ['courses[0].gives', ['flying']],
        ['courses[0].powers', ['arrest']],
        ['courses[1].after', ['Z']],
      ).map((issue) => issue.split(' ')[0]),
    ).toEqual([
      'courses[0].gives[0]',
      'courses[0].powers[0]',
      'courses[1].after[0]',
      'people[0].recognised[0]',
      'people[0].training[0].course',
    ]);
  });
});

it('every check has a case that it alone may find', () => {
  expect(Object.keys(CASES).sort()).toEqual(['form', ...Object.keys(checks)].sort());
});

it('every place that names another record is checked', () => {
  const data = everyReference();
  let tried = 0;
  for (const [pattern, kinds] of Object.entries(REFERENCES)) {
    if (kinds.includes('rule')) continue;
    const [first] = each(data, pattern);
    expect(first, pattern).toBeDefined();
    const parsed = parseScenario(data);
    const issues = 'issues' in parsed ? parsed.issues : [];
    expect(issues.filter(({ found }) => found === '"nobody-knows"').length, pattern).toBeGreaterThan(0);
    tried++;
  }
  expect(tried).toBeGreaterThan(40);
});

it('records of the wrong form do not hide what is wrong elsewhere, and their names stay known', () => {
  const issues = issuesOf([
    ['people[0].naem', 'Ada'],
    ['leave[0].person', 'P1'],
    ['duties[0].start', '06:00'],
    ['zone', 'Moon/Base'],
    ['demands[1].beats', ['HLO']],
  ]);
  expect(issues.map((issue) => issue.split(' ')[0])).toEqual([
    'people[0].naem',
    'demands[1].beats[0]',
    'zone:',
    'duties[0].start',
  ]);
});

it.each([null, 'a scenario', [], {}, 7])('%j is refused with issues, not with an exception', (data) => {
  expect(parseScenario(data)).toHaveProperty('issues');
});

/** Courses with those that come first; A leads to a skill and a power of the template. */
function courses(after: Readonly<Record<string, readonly string[]>>): unknown {
  return Object.entries(after).map(([id, first]) => ({
    ...{ id, name: id, organisation: 'POLICE', for: ['pcso'], days: 5, after: first },
    ...(id === 'A' && { gives: ['pst'], powers: ['traffic'] }),
  }));
}

function block(course: string, from: string, through: string): object {
  return { course, from: `2026-${from}`, through: `2026-${through}` };
}

function issuesOf(changes: readonly Change[]): string[] {
  const data: unknown = structuredClone(template());
  for (const [path, value] of changes) change(data, path, value);
  const parsed = parseScenario(data);
  return 'issues' in parsed ? parsed.issues.map(issueText) : [];
}

function change(data: unknown, path: string, value: unknown): void {
  const steps = (path.match(/[^.[\]]+/g) ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const holder = valueAt(data, steps.slice(0, -1));
  const last = steps.at(-1);
  if (last === undefined || !(isRecord(holder) || Array.isArray(holder)))
    throw new Error(`${path} leads nowhere`);
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else Reflect.set(holder, last, value);
}

/** Data in which every reference there can be names somebody whom nobody knows. */
function everyReference(): unknown {
  const data = {};
  for (const pattern of Object.keys(REFERENCES)) plant(data, pattern.match(/\[\]|\{\}|[^.[\]{}]+/g) ?? []);
  return data;
}

function plant(holder: object, [step = '', ...rest]: readonly string[]): void {
  const unknownName = 'nobody-knows';
  const field = step === '[]' ? '0' : step === '{}' ? unknownName : step;
  if (rest.length === 0) {
    Reflect.set(holder, field, step === '{}' ? 1 : unknownName);
    return;
  }
  const there: unknown = Reflect.get(holder, field);
  const inner = isRecord(there) || Array.isArray(there) ? there : rest[0] === '[]' ? [] : {};
  Reflect.set(holder, field, inner);
  plant(inner, rest);
}
