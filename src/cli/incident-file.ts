import type { Incident } from '../domain/index.ts';
import { readDocument } from '../formats/document.ts';
import { readIncident } from '../formats/read-incident.ts';
import { UnusableInput, type World } from './command.ts';
import { endingOf } from './output.ts';

/**
 * A major incident from a YAML or JSON document.
 * @throws UnusableInput with everything that is wrong with its form.
 */
export function readIncidentFile(path: string, world: World): Incident {
  const text = world.readText(path);
  const read = readDocument(text, endingOf(path) === '.json' ? 'json' : 'yaml');
  const found = 'issues' in read ? read : readIncident(read.data);
  if ('incident' in found) return found.incident;
  throw new UnusableInput(found.issues.map((issue) => ({ ...issue, where: `${path}: ${issue.where}` })));
}
