/** Runs the search thread from its TypeScript source. In development only: built code starts the built thread itself. */
import { register } from 'tsx/esm/api';

register();
await import('./search-worker.ts');
