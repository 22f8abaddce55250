/** Availability, eligibility and locks: what each person may do on each day. */
import type { PersonPlan } from '../plan-person.ts';
import type { BookedOption, OptionForm } from '../option-book.ts';
import { formId } from '../option-book.ts';
import type { RuleBook } from '../rule-book.ts';

/** States what keeps a person from options of their repertoire. */
export function statePossibilities(
  rules: RuleBook,
  person: string,
  plan: PersonPlan,
  repertoire: readonly BookedOption[],
): void {
  const days = openDays(plan, repertoire);
  if (days.length > 0)
    rules.state(person, { id: 'availability', rule: 'availability', strength: 'hard', params: { days } });
  const locks = plan.days.flatMap(({ open, locked }, day) =>
    locked && open.length === 1 ? [{ day, option: formId(open[0]!) }] : [],
  );
  if (locks.length > 0)
    rules.state(person, { id: 'locked', rule: 'locked', strength: 'hard', params: { days: locks } });
  const gaps = gapsOf(plan, repertoire);
  if (gaps.length > 0)
    rules.state(person, { id: 'eligibility', rule: 'eligibility', strength: 'hard', params: { gaps } });
  if (repertoire.some(({ form }) => form.duty !== undefined))
    rules.state(person, { id: 'overlap', rule: 'overlap', strength: 'hard', params: {} });
}

interface OpenDays {
  readonly day: number;
  to: number;
  readonly only: readonly string[];
}

/** Stretches of days on which less than everything is open; a lock to one option is stated as a lock. */
function openDays(plan: PersonPlan, repertoire: readonly BookedOption[]): OpenDays[] {
  const known = new Map(repertoire.map(({ id }) => [id, id]));
  const lists = new Map<string, readonly string[]>();
  const stretches: OpenDays[] = [];
  plan.days.forEach(({ open, locked }, day) => {
    if (locked && open.length === 1) return;
    const ids = open.flatMap((form) => known.get(formId(form)) ?? []);
    if (ids.length === repertoire.length) return;
    const key = ids.join('\n');
    const only = lists.get(key) ?? ids;
    lists.set(key, only);
    const last = stretches.at(-1);
    if (last?.to === day && last.only === only) last.to = day + 1;
    else stretches.push({ day, to: day + 1, only });
  });
  return stretches;
}

/** What is lacking for duties that the person could otherwise do. */
function gapsOf({ gaps, days }: PersonPlan, repertoire: readonly BookedOption[]): object[] {
  const duties = new Set(repertoire.flatMap(({ form }) => form.duty?.id ?? []));
  return gaps
    .filter(({ duty }) => duties.has(duty))
    .map(({ from, to, duty, reason }) => ({
      ...(from > 0 && { from }),
      ...(to < days.length && { to }),
      not: [duty],
      reason,
    }));
}

/** The forms somebody may do on some day, `off` first, in the order in which they were thought of. */
export function repertoireForms({ days }: PersonPlan, off: OptionForm): OptionForm[] {
  const forms = new Map([[formId(off), off]]);
  for (const { allowed } of days) for (const form of allowed) forms.set(formId(form), form);
  return [...forms.values()];
}
