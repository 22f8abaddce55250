/** Which cell every value of the data came from, so that messages can name it. */
import { pathText, type Path } from '../fault.ts';

export class Origins {
  readonly #cells = new Map<string, string>();
  readonly #spoilt = new Set<string>();

  note(path: Path, cell: string): void {
    this.#cells.set(key(path), cell);
  }

  /** Marks a value that could not be read from its cell: that it is missing is no news then. */
  spoil(path: Path): void {
    this.#spoilt.add(key(path));
  }

  isSpoilt(path: Path): boolean {
    return path.some((_, index) => this.#spoilt.has(key(path.slice(0, index + 1))));
  }

  /** The cell of a path, or of the nearest thing around it that has one; else the path itself. */
  of(path: Path): string {
    for (let length = path.length; length > 0; length--) {
      const cell = this.#cells.get(key(path.slice(0, length)));
      if (cell !== undefined) return cell;
    }
    return path.length === 0 ? 'the workbook' : pathText(path);
  }
}

function key(path: Path): string {
  return path.join('/');
}
