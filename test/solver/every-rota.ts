/** Rotas of problems small enough to try every one of them, as the search numbers them: person × days + day → option. */
import type { Problem } from '../../solver/problem.ts';
import type { Tables } from '../../solver/tables.ts';

/** All rotas of options that may be. Each is the same array, filled anew. */
export function* everyRotaOf({ people, days, cells }: Tables): Generator<Int32Array> {
  const rota = new Int32Array(people * days);
  const from = function* (cell: number): Generator<Int32Array> {
    if (cell === rota.length) {
      yield rota;
      return;
    }
    const choice = cells.choiceOf[cell]!;
    for (let place = cells.choiceStart[choice]!; place < cells.choiceStart[choice + 1]!; place++) {
      rota[cell] = cells.choices[place]!;
      yield* from(cell + 1);
    }
  };
  yield* from(0);
}

/** The rota of an answer. */
export function rotaOf(
  { people, options }: Problem,
  rota: Readonly<Record<string, readonly string[]>>,
): Int32Array {
  return Int32Array.from(
    people.flatMap(({ id }) => rota[id]!.map((name) => options.findIndex((option) => option.id === name))),
  );
}
