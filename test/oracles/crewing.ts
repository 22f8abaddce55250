/** Whether crews can be formed, found by trying every seating: slow, and with no idea of matchings. */
import type { CrewForm } from '../../src/domain/index.ts';

interface Sitting {
  readonly form: number;
  readonly kinds: readonly string[];
}

/**
 * rider → skills held. Every seat of every form gets a rider; nobody rides in two forms, and nobody fills two seats of
 * one but different ones that a group of its policy names. Each form has its fewest riders aboard.
 */
export function canCrew(riders: readonly (readonly string[])[], forms: readonly CrewForm[]): boolean {
  const seats = forms.flatMap((form, index) =>
    form.seats.flatMap(({ kind, count, skills }) =>
      Array.from({ length: count }, () => ({ form: index, kind, skills })),
    ),
  );
  const sitting: (Sitting | undefined)[] = riders.map(() => undefined);

  const aboard = (): boolean => {
    const free = sitting.filter((one) => one === undefined).length;
    const lacking = forms.map((form, index) => {
      const all = form.seats.reduce((sum, { count }) => sum + count, 0);
      const used = sitting.filter((one) => one?.form === index).length;
      return Math.max(0, (form.riders ?? all) - used);
    });
    return lacking.reduce((sum, each) => sum + each, 0) <= free;
  };

  const fill = (next: number): boolean => {
    const seat = seats[next];
    if (seat === undefined) return aboard();
    return riders.some((skills, rider) => {
      if (seat.skills.length > 0 && !seat.skills.some((skill) => skills.includes(skill))) return false;
      const before = sitting[rider];
      const kinds = [...(before?.kinds ?? []), seat.kind];
      const together =
        new Set(kinds).size === kinds.length &&
        (forms[seat.form]!.combine ?? []).some((group) => kinds.every((kind) => group.includes(kind)));
      if (before !== undefined && (before.form !== seat.form || !together)) return false;
      sitting[rider] = { form: seat.form, kinds };
      const filled = fill(next + 1);
      sitting[rider] = before;
      return filled;
    });
  };
  return fill(0);
}
