import { CommanderError } from 'commander';
import type { ExitCode } from './command.ts';
import { program } from './program.ts';
import { faultText, terminal } from './terminal.ts';

let code: ExitCode | 70 = 0;
// Whoever reads may have seen enough (`| head`): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(code);
});
try {
  await program(terminal(), (found) => (code = found)).parseAsync(process.argv);
} catch (error) {
  if (!(error instanceof CommanderError)) {
    process.stderr.write(faultText(error));
    code = 70;
  } else {
    code = error.exitCode === 0 ? 0 : 2;
  }
}
// Set already by a fault that the command went on after.
process.exitCode ??= code;
