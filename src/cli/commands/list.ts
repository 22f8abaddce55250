import { DEFAULT_DATA_FILE } from '../../compose.ts';
import { type RotaState, rotaStatesOf } from '../../publish/rota-states.ts';
import type { RotaEntry } from '../../store/rotas.ts';
import type { Run } from '../../store/runs.ts';
import type { ScenarioEntry } from '../../store/scenarios.ts';
import type { Command } from '../command.ts';
import { presentDataFile } from '../data-file.ts';
import { text } from '../options.ts';
import { table } from '../render/table.ts';

/** As much of an id as is shown: enough to tell a few thousand apart, and to be typed. */
const SHOWN = 8;

/** A rota as it is listed: how far it has come instead of what it is. */
type ListedRota = Omit<RotaEntry, 'content'> & { readonly state: RotaState };

/** `muster list`: what a data file holds. */
export const list: Command = {
  name: 'list',
  about: 'List the scenarios and rotas of a data file.',
  words: [],
  options: [{ flags: '--data <file>', about: `data file (default ${DEFAULT_DATA_FILE})` }],
  example: 'muster list --data team.sqlite',
  async run(given, world) {
    const file = text(given, 'data') ?? DEFAULT_DATA_FILE;
    const store = await presentDataFile(file, world);
    try {
      const scenarios = await store.scenarios.list();
      const runs = await store.runs.list();
      const stateOf = rotaStatesOf(await store.publications.list());
      const rotas = (await store.rotas.list()).map(({ content, ...rota }) => ({
        ...rota,
        state: stateOf(content),
      }));
      return {
        code: 0,
        text: `${scenariosText(scenarios)}\n${runsText(runs, scenarios, rotas)}`,
        data: { scenarios, runs, rotas },
      };
    } finally {
      store.close();
    }
  },
};

function scenariosText(scenarios: readonly ScenarioEntry[]): string {
  const columns = ['Scenario', 'Name', 'From', 'Days', 'Saved'].map((title) => ({ title }));
  const rows = scenarios.map(({ id, name, from, days, created }) => [
    id.slice(0, SHOWN),
    name,
    from,
    String(days),
    moment(created),
  ]);
  return table(columns, rows);
}

function runsText(
  runs: readonly Run[],
  scenarios: readonly ScenarioEntry[],
  rotas: readonly ListedRota[],
): string {
  const names = new Map(scenarios.map(({ id, name }) => [id, name]));
  const made = new Map(rotas.map((rota) => [rota.id, rota]));
  const columns = ['Rota', 'Of', 'State', 'Hard breaches', 'Not met', 'Seed', 'Asked for'].map((title) => ({
    title,
  }));
  const rows = runs.map(({ id, scenario, state, reason, fault, seed, created }) => {
    const why = reason ?? fault;
    const rota = made.get(id);
    const life = rota?.state ?? state;
    return [
      id.slice(0, SHOWN),
      names.get(scenario) ?? '',
      why === null ? life : `${life}: ${why}`,
      rota === undefined ? '' : String(rota.summary.hardBreaches),
      rota === undefined ? '' : String(rota.summary.shortfalls),
      String(seed),
      moment(created),
    ];
  });
  return table(columns, rows);
}

/** `2026-03-01 12:00Z` */
function moment(instant: string): string {
  return `${instant.slice(0, 16).replace('T', ' ')}Z`;
}
