/**
 * Runs the thread that its argument names from its TypeScript source, which Node 20 cannot read by itself. In
 * development only: built code starts the built thread.
 */
import { register } from 'tsx/esm/api';

register();
await import(`${process.argv[2]}.ts`);
