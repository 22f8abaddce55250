import { Random } from '../../solver/random.ts';
import type {
  Activity,
  Availability,
  DemandRecord,
  Duty,
  Person,
  Scenario,
  Skill,
} from '../../src/domain/index.ts';
import { volunteerWeek } from './availability.ts';
import { PATROL, pcsoDuties, volunteerDuties } from './duties.ts';
import type { Example } from './example.ts';
import { realPlace, travelBetween } from './geography.ts';
import { names, numbered } from './people.ts';
import { beatOf, pcso, volunteer } from './police.ts';
import { policeRules } from './rules.ts';
import { POWERS } from './skills.ts';
import { weekAway } from './stations.ts';

/** A whole month, since volunteers’ hours are asked by the month. */
const FROM = '2026-06-01';
const DAYS = 30;
const JOINS = '2026-06-16';

const MOUNTED: Skill = { id: 'mounted', name: 'Mounted patrol', service: 'police' };
const CYBER: Skill = { id: 'cyber', name: 'Support of cybercrime investigations', service: 'police' };
const DESK: Activity = { id: 'desk', name: 'Investigation support at a desk' };

/** Beats of a few wards each; a beat officer in Kent may have three or four. */
const BEATS: readonly { id: string; name: string; wards: readonly string[] }[] = [
  { id: 'CEN', name: 'Maidstone centre', wards: ['maidstone-high-street', 'maidstone-bridge', 'fant'] },
  { id: 'NOR', name: 'Maidstone north', wards: ['maidstone-north', 'allington', 'boxley'] },
  { id: 'EAS', name: 'Maidstone east', wards: ['maidstone-east', 'bearsted', 'detling-thurnham'] },
  { id: 'WES', name: 'Maidstone west', wards: ['maidstone-heath', 'barming', 'coxheath-hunton'] },
  {
    id: 'SOU',
    name: 'Maidstone south',
    wards: ['maidstone-south', 'loose', 'boughton-monchelsea-chart-sutton'],
  },
  { id: 'SHE', name: 'Shepway', wards: ['shepway-north', 'shepway-south', 'park-wood'] },
  { id: 'LEE', name: 'Leeds and Langley', wards: ['leeds', 'downswood-otham', 'sutton-valence-langley'] },
  { id: 'DOW', name: 'North Downs', wards: ['north-downs', 'harrietsham-lenham'] },
  { id: 'WEA', name: 'Low Weald', wards: ['headcorn', 'staplehurst', 'marden-yalding'] },
];
const CENTRE = 'CEN';
const RURAL = ['LEE', 'DOW', 'WEA'];
const baseOf = (beat: string): string => BEATS.find(({ id }) => id === beat)?.wards[0] ?? '';

/** Thirty PCSOs: five in the centre, four in Shepway, three in every other beat. */
const POSTS = BEATS.flatMap(({ id }) => Array<string>(id === CENTRE ? 5 : id === 'SHE' ? 4 : 3).fill(id));

const DUTIES: readonly Duty[] = [
  ...pcsoDuties('KP'),
  ...volunteerDuties('KP'),
  {
    id: 'VH',
    name: 'Mounted patrol',
    organisation: 'KP',
    roles: ['volunteer'],
    activity: PATROL.id,
    family: 'day',
    start: '10:00',
    end: '14:00',
    weekdays: ['sat', 'sun'],
    skills: [MOUNTED.id],
    vehicle: 'horse',
  },
  {
    id: 'VI',
    name: 'Investigation support',
    organisation: 'KP',
    roles: ['volunteer'],
    activity: DESK.id,
    family: 'late',
    start: '18:00',
    end: '21:00',
    weekdays: ['mon', 'tue', 'wed', 'thu'],
    skills: [CYBER.id],
    area: 'none',
  },
];

/** The month with so many volunteers. Everything else, and the first volunteers, are the same for any number. */
function scenario(volunteers: number): Scenario {
  const random = new Random(2018_11);
  const nextName = names(random);
  const team = POSTS.map((beat, index) => ({
    ...pcso(random, {
      id: numbered('M', index + 1),
      name: nextName(),
      organisation: 'KP',
      base: baseOf(beat),
      beat,
      deputyBeats: beat === CENTRE ? ['SOU'] : [CENTRE],
    }),
    ...(index % 5 === 4 && { takesAlong: 1 }),
  }));
  const leave = team.filter((_, index) => index % 5 === 2).map(({ id }) => weekAway(random, id, FROM));
  const crowd = Array.from({ length: volunteers }, (_, index) => volunteerOf(random, index, nextName()));
  const places = BEATS.flatMap(({ wards }) => wards).map(realPlace);
  return {
    format: 'muster-scenario',
    version: 1,
    name: `Kent: Maidstone with ${volunteers} community policing volunteers`,
    period: { from: FROM, days: DAYS },
    zone: 'Europe/London',
    organisations: [
      { id: 'KP', name: 'Kent Police', kind: 'police', ruleSets: policeRules(FROM, ['pcso', 'volunteer']) },
    ],
    places,
    travel: travelBetween(places),
    skills: [MOUNTED, CYBER],
    powers: [...POWERS],
    activities: [PATROL, DESK],
    duties: [...DUTIES],
    beats: BEATS.map(({ id, name, wards }) => beatOf('KP', id, name, wards.map(realPlace))),
    vehicles: [{ id: 'horse', name: 'Horse', capacity: 2 }],
    people: [...team, ...crowd.map(({ person }) => person)],
    availability: crowd.flatMap(({ availability }) => availability),
    leave,
    demands: demands(),
  };
}

interface Offer {
  readonly person: Person;
  readonly availability: readonly Availability[];
}

/**
 * The volunteer of a number: every fifth only helps at a desk and has no powers, of the others every second is not yet
 * independent; the fourth joins in mid-month, the fifth rides.
 */
function volunteerOf(random: Random, index: number, name: string): Offer {
  const id = numbered('V', index + 1);
  const beat = BEATS[(index * 2) % BEATS.length]?.id ?? CENTRE;
  const posting = {
    id,
    name,
    organisation: 'KP',
    base: baseOf(beat),
    beat,
    deputyBeats: beat === CENTRE ? [] : [CENTRE],
  };
  const desk = index % 5 === 2;
  const status = index % 5 === 0 || index % 5 === 3 ? 'accompanied' : 'independent';
  const person = volunteer(posting, desk ? 'independent' : status, index === 3 ? JOINS : undefined);
  const skill = desk ? CYBER.id : index % 25 === 4 ? MOUNTED.id : undefined;
  const duties = desk ? ['VI'] : index % 25 === 4 ? ['VE', 'VW', 'VH'] : ['VE', 'VW'];
  return {
    person: {
      ...person,
      roles: person.roles.map((role) => ({ ...role, duties })),
      ...(skill === undefined ? {} : { skills: [{ skill }] }),
      ...(desk ? { powers: [] } : {}),
    },
    availability: volunteerWeek(random, id),
  };
}

function demands(): DemandRecord[] {
  const evening = { start: '18:00', end: '22:00' };
  const weekend = { weekdays: ['fri' as const, 'sat' as const] };
  return [
    { kind: 'patrol-hours', id: 'centre-hours', beats: [CENTRE], hoursPerWeek: 160 },
    { kind: 'patrol-hours', id: 'beat-hours', beats: ['NOR', 'EAS', 'WES', 'SOU', 'SHE'], hoursPerWeek: 90 },
    { kind: 'patrol-hours', id: 'rural-hours', beats: RURAL, hoursPerWeek: 80 },
    { kind: 'parish-visits', id: 'ward-visits', visits: 2, everyDays: 14, minutes: 45 },
    { kind: 'longest-gap', id: 'ward-gap', days: 14, minutes: 45 },
    { kind: 'spread', id: 'spread', beats: RURAL, weekdays: 5, dayParts: 2 },
    { kind: 'peak-presence', id: 'centre-evenings', beats: [CENTRE], when: weekend, ...evening, need: 2 },
    {
      kind: 'peak-presence',
      id: 'centre-evenings-with-volunteers',
      beats: [CENTRE],
      when: weekend,
      ...evening,
      need: 5,
      roles: ['pcso', 'volunteer'],
      tier: 'preferences',
    },
    {
      kind: 'patrol-hours',
      id: 'hours-of-volunteers',
      beats: BEATS.map(({ id }) => id),
      hoursPerWeek: 16,
      roles: ['volunteer'],
      tier: 'preferences',
    },
    {
      kind: 'commitment',
      id: 'summer-fete',
      name: 'Summer fete with a road closed',
      when: { dates: ['2026-06-20'] },
      start: '11:00',
      end: '14:00',
      place: 'maidstone-bridge',
      need: 2,
      roles: ['pcso', 'volunteer'],
      powers: ['traffic'],
    },
    {
      kind: 'commitment',
      id: 'ward-forum',
      name: 'Ward forum',
      when: { rrule: 'FREQ=MONTHLY;BYDAY=2TU' },
      start: '19:00',
      end: '20:30',
      place: 'shepway-south',
      need: 1,
    },
    {
      kind: 'staffing',
      id: 'investigation-support',
      duties: ['VI'],
      when: { weekdays: ['wed'] },
      need: 1,
      roles: ['volunteer'],
      tier: 'preferences',
    },
  ];
}

const example = (volunteers: number, file: string): Example => ({
  file,
  source:
    'the Kent pilot of community policing volunteers (2018): five volunteers with powers in Maidstone, about 300 hoped for. Here in June 2026, a whole month.',
  real: 'the force, the 26 wards of Maidstone in 2018, sixteen hours a month, the four powers of the pilot’s training.',
  synthetic: `all people and what they offer; thirty PCSOs and their beats of a few wards; who is independent, rides or works at a desk; demands. This file has ${volunteers} volunteers; kent-cpv (5), kent-cpv-50 and kent-cpv-300 differ in nothing else.`,
  shows: {
    K1: 'sixteen hours a month each; V-04 joins on 16 June and owes half of them.',
    K2: 'volunteers only offer time and nothing is fixed for them: what they get is a proposal.',
    K3: 'accompanied volunteers, whose duties lie inside those of PCSOs of the same beat; a PCSO has two of them along, some only one.',
    K4: 'a fete that needs two people with the power to direct traffic, volunteers included.',
    K5: 'mounted patrol: a skill and one of two horses open a duty that others have not.',
    K6: 'minimum hours, visits and evenings count PCSOs only; targets with volunteers stand beside them in the last tier.',
    K7: 'the same month with 5, 50 and 300 volunteers, each the first of the next.',
    K8: 'evenings from 18:00 and days of the weekend: the time beside a job.',
    K9: 'at most 40 hours a month each, and three duties a week.',
    K13: 'investigation support at a desk: a skill, no power, no patrol cover.',
  },
  scenario: scenario(volunteers),
});

export const kentCpv: readonly Example[] = [
  example(5, 'kent-cpv'),
  example(50, 'kent-cpv-50'),
  example(300, 'kent-cpv-300'),
];
