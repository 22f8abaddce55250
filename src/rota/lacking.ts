/** What demands lack more, or less, than before: stretches that follow one another with the same lack are one. */
import type { Problem } from '../../solver/problem.ts';
import type { Compiled } from '../compile/compile.ts';
import { lackText } from './amounts.ts';
import { INNER } from './standing.ts';
import { spanText } from './wording.ts';

type About = NonNullable<ReturnType<Compiled['index']['demands']['get']>>;

/** Units of how many are there at a time: what is missing in two stretches in a row is missing in both together. */
const AT_A_TIME: readonly About['unit'][] = ['people', 'seats'];

interface Lack {
  readonly unit: About['unit'];
  readonly title: string;
  readonly how: string;
  readonly from: number;
  readonly to: number;
}

/**
 * A sentence for each stretch in which demands of a strength lack units.
 * @param units demand → units that it lacks; 0 and fewer are not told
 * @param word what is said of it: more missing, or less
 */
export function lackingText(
  { problem, index }: { readonly problem: Pick<Problem, 'demands'>; readonly index: Compiled['index'] },
  units: (demand: number) => number,
  { strength, word = 'more' }: { readonly strength: 'hard' | 'soft'; readonly word?: 'more' | 'less' },
): string[] {
  const lacks: Lack[] = [];
  problem.demands.forEach((demand, place) => {
    const about = index.demands.get(demand.id);
    const lack = units(place);
    if (lack <= 0 || about === undefined || INNER.has(about.kind) || demand.strength !== strength) return;
    add(lacks, lackOf(about, lack, word));
  });
  const { calendar } = index.register;
  return lacks.map((lack) => `${spanText(calendar, lack)}, ${lack.title}: ${lack.how} missing.`);
}

function lackOf(about: About, units: number, word: 'more' | 'less'): Lack {
  const fewer = word === 'less' && about.unit !== 'minutes' ? 'fewer' : word;
  const { title, unit, from, to } = about;
  return { title, unit, from, to, how: `${lackText(units, about)} ${fewer}` };
}

/** To the stretch that ends where this begins, if it lacks the same. */
function add(lacks: Lack[], lack: Lack): void {
  const before = AT_A_TIME.includes(lack.unit)
    ? lacks.findIndex(({ title, how, to }) => title === lack.title && how === lack.how && to === lack.from)
    : -1;
  if (before < 0) lacks.push(lack);
  else lacks[before] = { ...lacks[before]!, to: lack.to };
}
