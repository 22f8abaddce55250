import { DEFAULT_DATA_FILE, startServer, type RunningServer } from '../../compose.ts';
import type { Store } from '../../store/store.ts';
import { UnusableInput, type Command } from '../command.ts';
import { dataFile } from '../data-file.ts';
import { text, wholeNumber } from '../options.ts';

const DEFAULT_PORT = 8080;
const HIGHEST_PORT = 65_535;

/** `muster serve`: the API on this machine, until it is told to stop. */
export const serve: Command = {
  name: 'serve',
  about: 'Answer HTTP requests on this machine: save scenarios, make rotas, read them.',
  words: [],
  options: [
    { flags: '--port <n>', about: `port of 127.0.0.1; 0 takes a free one (default ${DEFAULT_PORT})` },
    { flags: '--data <file>', about: `data file, made if there is none (default ${DEFAULT_DATA_FILE})` },
  ],
  example: 'muster serve --port 8080 --data team.sqlite',
  async run(given, world) {
    const port = wholeNumber(given, { option: 'port', least: 0, most: HIGHEST_PORT }) ?? DEFAULT_PORT;
    const file = text(given, 'data') ?? DEFAULT_DATA_FILE;
    const server = await start(await dataFile(file), port);
    const asked = new Promise<void>((resolve) => world.onInterrupt(resolve));
    const { url, key } = server;
    world.tell(given.options['json'] === true ? `${JSON.stringify({ url, key })}\n` : welcome(server, file));
    await asked;
    world.tell(given.options['json'] === true ? '' : 'Stopping: a rota in the making is saved as it is …\n');
    await server.close();
    return { code: 0, text: 'Stopped.\n', data: { stopped: true } };
  },
};

/** @throws UnusableInput if the port cannot be had. */
async function start(store: Store, port: number): Promise<RunningServer> {
  try {
    return await startServer(store, { port, report: (fault) => console.error(fault) });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    const found = code === 'EACCES' ? `${port}, which needs more rights` : `${port}, which is taken`;
    const maybe = '--port 0 takes a free one';
    throw new UnusableInput([{ where: '--port', found, expected: 'a port that is free', maybe }]);
  }
}

function welcome({ url, key }: RunningServer, file: string): string {
  const made =
    key === undefined
      ? 'The key is the one that was shown at the first start.'
      : `Key, shown this once: ${key}\nSend it with each request: Authorization: Bearer ${key}`;
  return `Muster answers at ${url} from ${file}; ${url}/openapi.json says what it can do.\n${made}\nCtrl-C stops it.\n`;
}
