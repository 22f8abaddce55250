import type { NumberedReply } from '../domain/index.ts';

/** person → instant at which they were last asked to take a duty, ISO in UTC; only those who ever were */
export function lastAskedIn(lines: readonly NumberedReply[]): ReadonlyMap<string, string> {
  const last = new Map<string, string>();
  for (const { line } of lines)
    if (line.kind === 'asking')
      for (const person of line.people)
        if ((last.get(person) ?? '') < line.recorded) last.set(person, line.recorded);
  return last;
}
