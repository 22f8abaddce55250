/** A thread that answers questions about rotas, with the data file open for itself. */
import { parentPort, workerData } from 'node:worker_threads';
import { openData, secondReading } from './compose.ts';
import type { DeskAnswer, DeskMessage, DeskTask } from './life/desk.ts';
import { answerTo } from './life/questions/index.ts';

const { file } = workerData as DeskTask;
const opened = await openData(file);
if ('issues' in opened) throw new Error(`the data file cannot be opened: ${JSON.stringify(opened.issues)}`);
const { store } = opened;
const office = { store, secondReading, instant: () => new Date().toISOString() };
const tell = (answer: DeskAnswer): void => parentPort?.postMessage(answer);
const busy = new Set<Promise<void>>();

parentPort?.on('message', (message: DeskMessage) => {
  if ('end' in message) {
    void Promise.all(busy).then(() => {
      store.close();
      parentPort?.close();
    });
    return;
  }
  const { number, name, input } = message;
  const answering = answerTo(office, name, input).then(
    (answer) => tell({ number, answer }),
    (fault: unknown) => tell({ number, fault }),
  );
  busy.add(answering);
  void answering.finally(() => busy.delete(answering));
});
