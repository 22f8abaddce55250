/** Problems small enough for a general solver, from what all of them take to what is hard for each. */

import { grown, type Shape } from '../scale/grown.ts';

/** A problem but for its seed. */
export type Model = Omit<Shape, 'seed'>;

export const MODELS: readonly Model[] = [
  { people: 2, days: 7, few: true },
  { people: 3, days: 5, few: true },
  { people: 4, days: 4, few: true },
  { people: 3, days: 7 },
  { people: 5, days: 7 },
  { people: 4, days: 14 },
  { people: 6, days: 14 },
  { people: 10, days: 14 },
];

/** People × days × kinds of shift. */
export function nameOf(model: Model): string {
  const { people, days, options } = grown({ ...model, seed: 0 });
  return `${people.length} × ${days} × ${options.length - 1}${model.few === true ? ', few rules' : ''}`;
}
