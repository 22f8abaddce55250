import type { Random } from '../../solver/random.ts';
import { shuffled } from './chance.ts';

/** First names in common use; surnames put together from syllables. Any likeness to a person is chance. */
const GIVEN = (
  'Ada Alan Amira Anil Anna Arun Asha Ben Beth Cara Carl Chloe Dafydd Dan Dawn Dev Ella Emil Erin Ewan Faye Finn ' +
  'Gita Glen Gwen Hana Hugh Imran Ines Ivy Jack Jade Jago Jenna Joan Joel Kara Keir Kit Lena Leo Lowen Lucy Maya ' +
  'Merryn Milo Mina Nadia Neil Nina Noor Omar Orla Owen Pia Priya Ravi Reza Rhys Rosa Ruby Ruth Sam Sara Sean Tam ' +
  'Tara Tess Theo Una Vera Wes Yara Zara Zeb'
).split(' ');
const FIRST_SYLLABLE =
  'Ald Bar Cor Dun Elm Fen Gar Hal Ing Kel Lam Mar Nor Oak Pen Ros Sel Tre Ulv Wex'.split(' ');
const LAST_SYLLABLE =
  'arrow beck combe denby ever fold garth holme issey lake mere nall ore quill rane stow'.split(' ');

/** Gives one unused name after the other, the same ones for the same seed. Throws when they run out (over 20,000). */
export function names(random: Random): () => string {
  const surnames = shuffled(
    random,
    FIRST_SYLLABLE.flatMap((first) => LAST_SYLLABLE.map((last) => first + last)),
  );
  const given = shuffled(random, GIVEN);
  let used = 0;
  return () => {
    const surname = surnames[used % surnames.length];
    const first = given[(used + Math.floor(used / surnames.length)) % given.length];
    if (surname === undefined || first === undefined || used >= surnames.length * given.length) {
      throw new RangeError('no unused name is left');
    }
    used++;
    return `${first} ${surname}`;
  };
}

/** An id of a group with a number of two or more digits, `hayle-07`. */
export function numbered(group: string, number: number): string {
  return `${group}-${String(number).padStart(2, '0')}`;
}
