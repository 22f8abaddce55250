import { CommanderError } from 'commander';
import type { ExitCode } from './command.ts';
import { program } from './program.ts';
import { terminal } from './terminal.ts';

let code: ExitCode | 70 = 0;
try {
  await program(terminal(), (found) => (code = found)).parseAsync(process.argv);
} catch (error) {
  if (!(error instanceof CommanderError)) {
    const told = error instanceof Error ? error.message : String(error);
    process.stderr.write(`This is a fault of Muster, not of your input: ${told}\n`);
    process.stderr.write(
      'Maybe: report it with the command you ran; MUSTER_TRACE=1 shows where it happened.\n',
    );
    if (process.env['MUSTER_TRACE'] === '1') console.error(error);
    code = 70;
  } else {
    code = error.exitCode === 0 ? 0 : 2;
  }
}
process.exitCode = code;
