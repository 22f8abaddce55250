import { engineVersion } from '../../compose.ts';
import { incidentFaults } from '../../incident/faults.ts';
import { planIncident } from '../../incident/plan.ts';
import { incidentReport } from '../../incident/report.ts';
import { daysTold } from '../../publish/days-told.ts';
import { createCalendar } from '../../time/calendar.ts';
import { solveOnThreads } from '../../workers/solve-on-threads.ts';
import type { Command } from '../command.ts';
import { readIncidentFile } from '../incident-file.ts';
import { kept } from '../kept.ts';
import { minute } from '../moments.ts';
import { refuse, word } from '../options.ts';
import { outputFile } from '../output.ts';
import { incidentText } from '../render/incident.ts';
import { readRota, rotaData, rotaWord } from '../rota-file.ts';
import { ROTA_ENDINGS, rotaFile } from '../rota-output.ts';
import { liveSearch } from '../search.ts';
import { searchFlags, searchSettings } from '../search-flags.ts';

const SECONDS = 20;

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
    ...searchFlags,
    rotaData,
  ],
  example: 'muster incident rota.json flood.yaml --out flood.json',
  async run(given, world) {
    const settings = searchSettings(given, SECONDS);
    const out = outputFile(given, world, ROTA_ENDINGS);
    const rota = await readRota(word(given, 0), given, world);
    const path = word(given, 1);
    const stated = readIncidentFile(path, world);
    refuse(
      incidentFaults(rota.scenario, stated).map((issue) => ({ ...issue, where: `${path}: ${issue.where}` })),
    );
    const instant = world.instant();
    const calendar = createCalendar(rota.scenario);
    const { limit, threads } = settings;
    const plan = await planIncident(rota, stated, {
      now: minute(given, 'at', calendar) ?? Math.floor(calendar.minuteOf(instant)),
      daysTold: daysTold(
        rota.scenario,
        await kept(given, world, ({ publications }) => publications.list()),
        instant,
      ),
      solve: async (problem) => {
        const { answer, fault } = await solveOnThreads(problem, settings, liveSearch(world));
        if (fault !== undefined) world.fault(fault);
        return answer;
      },
      meta: {
        engine: engineVersion(),
        limits: 'work' in limit ? limit : { ...limit, threads },
        ...('seconds' in limit && { made: instant }),
      },
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
