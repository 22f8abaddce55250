import type { AccessKey } from '../src/domain/access.ts';

/** What routes know of a request beside what it says. */
export interface Api {
  readonly Variables: {
    /** Whose key it carries. */
    caller: AccessKey;
  };
}
