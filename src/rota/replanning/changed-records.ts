/** What is otherwise in one scenario than in another, a line a record. */
import type { Scenario } from '../../domain/index.ts';

/** Records of a list, as far as a sentence needs to know. */
type Fields = Readonly<Record<string, unknown>>;

/** What a record of these lists is called, where the list's own name says too little. */
const CALLED: Readonly<Record<string, string>> = {
  people: 'person',
  leave: 'leave',
  availability: 'availability',
  restrictions: 'restriction',
  requests: 'request',
  demands: 'demand',
  stations: 'station',
  beats: 'beat',
  vehicles: 'vehicle',
  duties: 'duty',
  organisations: 'organisation',
  standDowns: 'stand-down',
};

/** Lists in which nobody changed anything: what the plan before left behind, and what people said. */
const NOT_TOLD: readonly string[] = ['history', 'worked', 'accounts', 'baseline', 'locked', 'overrides'];

/**
 * `Leave of Ada Brook (P1), 2031-06-14 to 2031-06-20: new.`, `Person Kit Larch (F1): skills changed.`, `The drive from walney to barrow
 * takes 60 min.` In the order of the records.
 */
export function changedRecords(before: Scenario, after: Scenario): string[] {
  const names = new Map([...before.people, ...after.people].map(({ id, name }) => [id, name]));
  const lists = Object.keys({ ...before, ...after }).filter((list) => !NOT_TOLD.includes(list));
  return [
    ...drives(before, after),
    ...lists.flatMap((list) => {
      const [was, is] = [before, after].map((scenario) => (scenario as unknown as Fields)[list]);
      if (!isList(was) || !isList(is)) return [];
      return changesOf(was, is).map(({ record, how }) => `${titleOf(list, record, names)}: ${how}.`);
    }),
  ];
}

function isList(value: unknown): value is readonly Fields[] | undefined {
  return value === undefined || Array.isArray(value);
}

interface RecordChange {
  readonly record: Fields;
  readonly how: string;
}

function changesOf(was: readonly Fields[] = [], is: readonly Fields[] = []): RecordChange[] {
  const [old, now] = [was, is].map((records) => new Map(records.map((each) => [keyOf(each), each])));
  return [
    ...[...now!].flatMap(([key, record]): RecordChange[] => {
      const earlier = old!.get(key);
      if (earlier === undefined) return [{ record, how: 'new' }];
      const fields = fieldsThatDiffer(earlier, record);
      return fields.length === 0 ? [] : [{ record, how: `${fields.join(', ')} changed` }];
    }),
    ...[...old!].flatMap(([key, record]) => (now!.has(key) ? [] : [{ record, how: 'no longer there' }])),
  ];
}

/** Its id; of one that has none, all of it. */
function keyOf(record: Fields): string {
  return typeof record['id'] === 'string' ? record['id'] : JSON.stringify(record);
}

function fieldsThatDiffer(one: Fields, other: Fields): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]),
  );
}

function titleOf(list: string, record: Fields, names: ReadonlyMap<string, string>): string {
  const called = CALLED[list] ?? list;
  const { id, name, person, from, through } = record;
  const own = typeof name === 'string' && typeof id === 'string' ? ` ${name} (${id})` : textOf(' ', id);
  const whose = typeof person === 'string' ? ` of ${names.get(person) ?? person} (${person})` : '';
  const when = [textOf(' ', from), textOf(' to ', through === from ? undefined : through)].join('');
  const title = `${called}${whose === '' ? own : whose}${when === '' ? '' : `,${when}`}`;
  return `${title.slice(0, 1).toUpperCase()}${title.slice(1)}`;
}

function textOf(before: string, value: unknown): string {
  return typeof value === 'string' ? `${before}${value}` : '';
}

/** Of what is said of a drive for the same days the last counts. */
function drives(before: Scenario, after: Scenario): string[] {
  const said = ({ travel }: Scenario): Map<string, number> =>
    new Map(
      (travel?.overrides ?? []).map(({ a, b, minutes, from, through }) => [
        `${[a, b].sort().join(' and ')}${textOf(', from ', from)}${textOf(', through ', through)}`,
        minutes,
      ]),
    );
  const [was, is] = [said(before), said(after)];
  return [...is].flatMap(([places, minutes]) => {
    const earlier = was.get(places);
    if (earlier === minutes) return [];
    const than = earlier === undefined ? '' : `, was ${earlier} min`;
    return [`The drive between ${places} takes ${minutes} min${than}.`];
  });
}
