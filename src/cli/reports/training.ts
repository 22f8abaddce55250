import { openTrainingPlans, trainingPlan } from '../../rota/training-plan.ts';
import { knownPerson } from '../known.ts';
import { word } from '../options.ts';
import { readPlanned } from '../planned-file.ts';
import { trainingText } from '../render/training.ts';
import type { Report } from './report.ts';

/** `muster report training S-or-R`: what newcomers still have to learn, on the first day of the period. */
export const training: Report = {
  name: 'training',
  about: 'which courses people still have to take, or one person’s plan (--person)',
  takes: ['person'],
  async run(given, world) {
    const scenario = await readPlanned(word(given, 1), given, world);
    const asked = knownPerson(given, { scenario });
    const { from } = scenario.period;
    const plans =
      asked === undefined
        ? openTrainingPlans(scenario, from)
        : scenario.people
            .filter(({ id }) => id === asked)
            .map((person) => trainingPlan(scenario, person, from));
    return { code: 0, text: trainingText(plans), data: plans };
  },
};
