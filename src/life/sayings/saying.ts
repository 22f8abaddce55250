import type { Said } from '../replying.ts';
import type { RotaLife } from '../rota-life.ts';

/** The line that it makes when somebody says it of the life of a rota, or all that is wrong with it. */
export type Saying<Asked> = (life: RotaLife, asked: Asked, by: string) => Said | Promise<Said>;
