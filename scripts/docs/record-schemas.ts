/** JSON Schemas of what people write and what Muster answers, from the schemas that check them. */
import { z } from 'zod';
import { incident } from '../../src/domain/incident.ts';
import { rota } from '../../src/domain/rota.ts';
import { scenario } from '../../src/domain/scenario.ts';

/** `docs/scenario.schema.json`. */
export function scenarioSchema(): string {
  return page('Muster scenario', 'The whole input of one planning run, as YAML or JSON.', scenario);
}

/** `docs/rota.schema.json`. */
export function rotaSchema(): string {
  return page('Muster rota', 'Who does what, how good it is, and the scenario it answers.', rota);
}

/** `docs/incident.schema.json`. */
export function incidentSchema(): string {
  return page(
    'Muster incident',
    'A major incident, planned by `muster incident`, as YAML or JSON.',
    incident,
  );
}

function page(title: string, description: string, schema: z.ZodType): string {
  return `${JSON.stringify({ title, description, ...z.toJSONSchema(schema) }, null, 2)}\n`;
}
