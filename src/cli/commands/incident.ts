import { ENCODE_SIZE, type EncodeSize } from '../../../solver/linear/encode.ts';
import { solveByLinear } from '../../../solver/linear/solve.ts';
import type { Answer } from '../../../solver/outcome.ts';
import type { Problem } from '../../../solver/problem.ts';
import { highsBackend } from '../../backends/highs.ts';
import { engineVersion } from '../../compose.ts';
import { incidentFaults } from '../../incident/faults.ts';
import { planIncident } from '../../incident/plan.ts';
import { incidentReport } from '../../incident/report.ts';
import { daysTold } from '../../publish/days-told.ts';
import { createCalendar } from '../../time/calendar.ts';
import { solveOnThreads } from '../../workers/solve-on-threads.ts';
import { CHECK, SEED, THREADS } from '../../rota/limits.ts';
import type { Command, World } from '../command.ts';
import { readIncidentFile } from '../incident-file.ts';
import { kept } from '../kept.ts';
import { minute } from '../moments.ts';
import { refuse, word } from '../options.ts';
import { outputFile } from '../output.ts';
import { incidentText } from '../render/incident.ts';
import { readRota, rotaData, rotaWord } from '../rota-file.ts';
import { ROTA_ENDINGS, rotaFile } from '../rota-output.ts';
import { liveSearch } from '../search.ts';

/** Seconds for the exact engine; what it does not answer in them is searched for as long. */
const SECONDS = 60;

/** A month of a score of people; nearly all of their days are fixed, so it is easy for its size. */
const SIZE: EncodeSize = { ...ENCODE_SIZE, columns: 600_000, terms: 6_000_000 };

/** `muster incident R FILE`: the rota for a flood or the like, with the minimum kept elsewhere and rest planned afterwards. */
export const incident: Command = {
  name: 'incident',
  about:
    'Plan a rota anew for a major incident: posts manned by people of all services for days, the minimum kept elsewhere, rest afterwards.',
  words: [
    rotaWord,
    { name: 'incident', about: 'the incident (.yaml, .json): posts, turns, who is called, what is kept' },
  ],
  options: [
    { flags: '--at <time>', about: 'from this minute of the period on instead of now' },
    { flags: '--all', about: 'every changed day and every pump' },
    { flags: '--out <file>', about: 'write the rota here: .json (whole) or .xlsx' },
    rotaData,
  ],
  example: 'muster incident rota.json flood.yaml --out flood.json',
  async run(given, world) {
    const out = outputFile(given, world, ROTA_ENDINGS);
    const rota = await readRota(word(given, 0), given, world);
    const path = word(given, 1);
    const stated = readIncidentFile(path, world);
    refuse(
      incidentFaults(rota.scenario, stated).map((issue) => ({ ...issue, where: `${path}: ${issue.where}` })),
    );
    const instant = world.instant();
    const calendar = createCalendar(rota.scenario);
    const plan = await planIncident(rota, stated, {
      now: minute(given, 'at', calendar) ?? Math.floor(calendar.minuteOf(instant)),
      daysTold: daysTold(
        rota.scenario,
        await kept(given, world, ({ publications }) => publications.list()),
        instant,
      ),
      solve: (problem) => bestOf(problem, world),
      meta: { engine: engineVersion(), limits: {} },
    });
    const report = incidentReport(rota, plan.rota, stated);
    if (out !== undefined) world.writeFile(out, await rotaFile(plan.rota, out));
    const { rota: planned, ...effects } = plan;
    return {
      code: effects.verdict.forbids.length === 0 ? 0 : 1,
      text: incidentText(report, effects, given.options['all'] === true),
      data: { ...report, ...effects, summary: planned.summary },
    };
  },
};

async function bestOf(problem: Problem, world: World): Promise<Answer> {
  const exact = await solveByLinear(problem, highsBackend(), { seconds: SECONDS }, SIZE);
  if (exact.status === 'answered') return exact.answer;
  const settings = {
    limit: { seconds: SECONDS },
    seed: SEED.usual,
    threads: THREADS.usual,
    check: CHECK.usual,
  };
  const { answer, fault } = await solveOnThreads(problem, settings, liveSearch(world));
  if (fault !== undefined) world.fault(fault);
  return answer;
}
