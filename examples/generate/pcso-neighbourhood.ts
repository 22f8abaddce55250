import { Random } from '../../solver/random.ts';
import type { Activity, DayRecord, Duty, Person, Scenario, Skill } from '../../src/domain/index.ts';
import { addDays, weekdayOfDate } from '../../src/time/dates.ts';
import { OFFICE, PATROL, pcsoDuties, pcsoDuty } from './duties.ts';
import type { Example } from './example.ts';
import { outskirts, realPlace, travelBetween } from './geography.ts';
import { COURT_DAY, neighbourhoodDemands, SCHOOLS, WITNESS } from './neighbourhood-demands.ts';
import { names, numbered } from './people.ts';
import { beatOf, pcso } from './police.ts';
import { policeRules } from './rules.ts';
import { POWERS, runsOut, signOff } from './skills.ts';
import { weekAway } from './stations.ts';

const FROM = '2026-09-07';
const WEEKS = 4;
const APPRENTICE = 'N-14';
const CONFIRMED = '2026-09-21';

const SAFETY: Skill = { id: 'pst', name: 'Personal safety training', service: 'police' };

const ACTIVITIES: readonly Activity[] = [
  PATROL,
  OFFICE,
  {
    id: 'late-patrol',
    name: 'Patrol of the night-time economy',
    visible: true,
    releasable: true,
    loneAllowed: false,
  },
  { id: 'study', name: 'Off-the-job training' },
];

/** Beats with their towns, and the neighbouring beat whose officers stand in. */
const BEATS = [
  {
    id: 'CHI',
    name: 'Chippenham',
    town: 'chippenham',
    towards: 'calne',
    officers: 4,
    deputy: ['COR', 'CAL'],
  },
  { id: 'COR', name: 'Corsham', town: 'corsham', towards: 'melksham', officers: 2, deputy: ['CHI', 'MEL'] },
  { id: 'CAL', name: 'Calne', town: 'calne', towards: 'devizes', officers: 2, deputy: ['CHI', 'RWB'] },
  { id: 'MEL', name: 'Melksham', town: 'melksham', towards: 'devizes', officers: 2, deputy: ['COR'] },
  { id: 'MAL', name: 'Malmesbury', town: 'malmesbury', towards: 'chippenham', officers: 2, deputy: ['CHI'] },
  {
    id: 'RWB',
    name: 'Royal Wootton Bassett',
    town: 'royal-wootton-bassett',
    towards: 'cricklade',
    officers: 2,
    deputy: ['CAL', 'MAL'],
  },
];
const OUT_KM = 5;

/** Patrol needs valid safety training, indoor work does not. */
const outdoors = (duty: Duty): Duty => ({ ...duty, skills: [SAFETY.id] });
const indoors = (duty: Duty, name: string, activity: string): Duty => ({
  ...duty,
  name,
  activity,
  area: 'none',
});

const DUTIES: readonly Duty[] = [
  ...pcsoDuties('WP')
    .map((duty) => (duty.id === 'X' ? { ...duty, activity: 'late-patrol' } : duty))
    .map(outdoors),
  outdoors({ ...pcsoDuty('WP', 'DV', 'day', '09:00', '17:00'), name: 'Day with the van', vehicle: 'van' }),
  indoors(pcsoDuty('WP', 'O', 'day', '09:00', '17:00'), 'Office', OFFICE.id),
  indoors(pcsoDuty('WP', 'OJ', 'day', '09:00', '15:36'), 'Off-the-job training', 'study'),
];

function scenario(): Scenario {
  const random = new Random(1904);
  const nextName = names(random);
  const posts = BEATS.flatMap(({ id, town, officers, deputy }) =>
    Array.from({ length: officers }, () => ({ beat: id, base: town, deputyBeats: deputy })),
  );
  const team = posts.map((post, index) =>
    trained(
      random,
      index,
      pcso(random, { id: numbered('N', index + 1), name: nextName(), organisation: 'WP', ...post }),
    ),
  );
  const places = [
    ...BEATS.flatMap(({ town, towards }) => [realPlace(town), outskirts(town, towards, OUT_KM)]),
    realPlace('cricklade'),
  ];
  return {
    format: 'muster-scenario',
    version: 1,
    name: 'A neighbourhood team of fourteen PCSOs',
    period: { from: FROM, days: 7 * WEEKS },
    zone: 'Europe/London',
    organisations: [{ id: 'WP', name: 'Wiltshire Police', kind: 'police', ruleSets: policeRules(FROM) }],
    places,
    travel: travelBetween(places),
    skills: [SAFETY, SCHOOLS],
    powers: [...POWERS],
    activities: [...ACTIVITIES],
    duties: [...DUTIES],
    beats: BEATS.map(({ id, name, town, towards }) =>
      beatOf('WP', id, name, [
        realPlace(town),
        outskirts(town, towards, OUT_KM),
        ...(id === 'RWB' ? [realPlace('cricklade')] : []),
      ]),
    ),
    vehicles: [{ id: 'van', name: 'Patrol van', base: 'chippenham', capacity: 2 }],
    people: team,
    leave: ['N-02', 'N-06', 'N-09', 'N-12'].map((person) => weekAway(random, person, FROM)),
    restrictions: [
      { person: 'N-05', notAfter: '18:00', weekdays: ['fri'] },
      { person: 'N-11', noLone: true },
    ],
    requests: [
      { person: WITNESS, when: { dates: [COURT_DAY] }, duty: 'off', want: true, points: 20 },
      { person: 'N-07', when: { weekdays: ['mon'] }, duty: 'off', want: true },
      { person: 'N-10', when: { dates: ['2026-09-19', '2026-09-20'] }, duty: 'work', want: false },
      { person: 'N-01', when: { weekdays: ['wed'] }, duty: 'late', want: false },
    ],
    demands: neighbourhoodDemands(),
    history: team.flatMap(({ id }, index) => weekBefore(id, index)),
  };
}

/** Training and powers: one officer’s safety training runs out in the period, the last officer is an apprentice. */
function trained(random: Random, index: number, person: Person): Person {
  const safety = index === 7 ? runsOut(SAFETY.id, '2026-09-26') : signOff(random, SAFETY.id, FROM);
  const skills = index % 3 === 0 ? [safety, { skill: SCHOOLS.id }] : [safety];
  const apprentice = person.id === APPRENTICE;
  const duties = apprentice ? ['E', 'D', 'L', 'OJ'] : ['E', 'D', 'L', 'X', 'DV', 'O'];
  return {
    ...person,
    skills,
    roles: person.roles.map((role) => ({
      ...role,
      duties,
      ...(apprentice ? { patrol: 'accompanied' as const } : {}),
    })),
    powers: powersOf(person, index, apprentice),
  };
}

/** Beside what the designation gives, some gain the power of penalty notices by training in mid-period. */
function powersOf(person: Person, index: number, apprentice: boolean): NonNullable<Person['powers']> {
  if (apprentice) return [{ power: 'name-and-address', from: CONFIRMED }];
  const extended = index % 4 === 1 ? [{ power: 'penalty-notice', from: CONFIRMED }] : [];
  return [...(person.powers ?? []), ...extended];
}

/** The week before: five duties, earlies or lates, the weekend free for every second officer. */
function weekBefore(person: string, index: number): DayRecord[] {
  const free = index % 2 === 0 ? [5, 6] : [0, 1];
  return Array.from({ length: 7 }, (_, day) => addDays(FROM, day - 7)).map((date) => {
    const off = free.includes(weekdayOfDate(date));
    return off ? { person, date, duty: 'off' } : { person, date, duty: index % 4 < 2 ? 'E' : 'D' };
  });
}

export const pcsoNeighbourhood: Example = {
  file: 'pcso-neighbourhood',
  source:
    'the occupational profile of PCSOs (apprenticeship standard): visible, mostly alone in an area of one’s own, meetings, schools, court. Here a team of fourteen in September 2026.',
  real: 'the towns; what PCSOs do.',
  synthetic:
    'all people; the team, its beats and demands (the force has no such team); points named after two towns; every event and meeting.',
  shows: {
    P1: 'activities that say whether they are visible, releasable for a call and allowed alone.',
    P2: 'every officer has a beat of one’s own and deputises in one or two others.',
    P3: 'parish meetings on the second Tuesday at 19:00, a school talk every Thursday of term.',
    P4: 'N-03 is a witness in court on 23 September: hard, although the day was wished free.',
    P6: 'N-14 is an apprentice: never alone, powers from confirmation on, a training day every Wednesday that others have not.',
    P7: 'powers that begin on 21 September, in mid-period.',
    P8: 'patrol alone by day; late patrol of the night-time economy only with others; N-11 never alone.',
    P9: 'a surgery on a Saturday and a session online.',
    P10: 'two weeks of extra patrol in Calne after an incident.',
    P12: 'a duty that takes one of two vans.',
  },
  scenario: scenario(),
};
