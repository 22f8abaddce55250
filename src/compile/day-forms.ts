/** One day as a record has it – history, a lock, a published rota – as an option. */
import type { DayRecord } from '../domain/index.ts';
import type { PersonFacts, Register } from '../cover/register.ts';
import { blockSets, readinessOf } from './options/on-call.ts';
import { beatsOf, worksDuty } from './options/police.ts';
import {
  type BookedOption,
  formId,
  OFF,
  type OptionBook,
  type OptionForm,
  periodsOf,
} from './option-book.ts';

/**
 * The form of a record. What it leaves open is filled in: the own beat for a duty with an area, the first station the
 * person counts for if a pager was carried.
 */
export function formOfRecord(register: Register, person: PersonFacts, record: DayRecord): OptionForm {
  const periods = periodsOf(record.onCall ?? []);
  const blocks = blocksIn(register, person, periods);
  const share = periods.length === 0 ? 0 : (readinessOf(register, person)?.counts ?? 0);
  const counts = share > 0 && { counts: share };
  const duty = register.duties.get(record.duty);
  if (duty === undefined) return periods.length === 0 ? OFF : { onCall: periods, blocks, ...counts };
  const role = person.roles.find((held) => worksDuty(held.record, duty))?.record;
  const beat = record.beat ?? (duty.area === 'none' || role === undefined ? undefined : beatsOf(role)[0]);
  const pager = record.pager === true ? [...person.agreed.keys()][0] : undefined;
  return {
    duty,
    ...(beat !== undefined && { beat }),
    ...(pager !== undefined && { pager }),
    onCall: periods,
    blocks,
    ...counts,
  };
}

/** The person's own option that agrees with a record; a new one if none of theirs does. */
export function bookedForRecord(
  register: Register,
  book: OptionBook,
  person: PersonFacts,
  own: readonly BookedOption[],
  record: DayRecord,
): BookedOption {
  const form = formOfRecord(register, person, record);
  const id = formId(form);
  return (
    own.find((option) => option.id === id) ??
    own.find((option) => agrees(record, option.form)) ??
    book.book(form)
  );
}

/** Whether an option is what a record says; what the record leaves open may be anything. */
export function agrees(record: DayRecord, form: OptionForm): boolean {
  return (
    (form.duty?.id ?? 'off') === record.duty &&
    (record.beat === undefined || record.beat === form.beat) &&
    (record.pager === undefined || record.pager === (form.pager !== undefined)) &&
    formId({ ...OFF, onCall: periodsOf(record.onCall ?? []) }) === formId({ ...OFF, onCall: form.onCall })
  );
}

/** The station's blocks that make up the periods; none where they do not begin and end at change times. */
function blocksIn(
  register: Register,
  person: PersonFacts,
  periods: OptionForm['onCall'],
): OptionForm['blocks'] {
  if (periods.length === 0) return [];
  const wanted = formId({ ...OFF, onCall: periods });
  const blocks = readinessOf(register, person)?.blocks ?? [];
  return blockSets(blocks).find((set) => formId({ ...OFF, onCall: periodsOf(set) }) === wanted) ?? [];
}
