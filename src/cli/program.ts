import { Command as Program } from 'commander';
import { issueText } from '../domain/issue.ts';
import { commands } from './commands/index.ts';
import { UnusableInput, type Command, type ExitCode, type World } from './command.ts';

/** Runs one command and prints what it says; returns the exit code. */
async function perform(
  command: Command,
  given: Parameters<Command['run']>[0],
  world: World,
): Promise<ExitCode> {
  const asJson = given.options['json'] === true;
  try {
    const result = await command.run(given, world);
    world.progress('');
    process.stdout.write(asJson ? `${JSON.stringify(result.data)}\n` : result.text);
    return result.code;
  } catch (error) {
    world.progress('');
    if (!(error instanceof UnusableInput)) throw error;
    if (asJson) process.stdout.write(`${JSON.stringify({ issues: error.issues })}\n`);
    const count = error.issues.length;
    const heading = `${count} ${count === 1 ? 'problem' : 'problems'}; nothing was written.`;
    process.stderr.write(`${[...error.issues.map(issueText), heading].join('\n')}\n`);
    return 2;
  }
}

/** The command line: every command with its words and flags; `done` is told the exit code. */
export function program(world: World, done: (code: ExitCode) => void): Program {
  const muster = new Program('muster')
    .description('Builds rotas and says how good they are.')
    .exitOverride()
    .showHelpAfterError('Maybe: muster --help');
  for (const command of commands) {
    const sub = muster.command(command.name).description(command.about);
    for (const { name, about } of command.words) {
      sub.argument(name.startsWith('[') ? name : `<${name}>`, about);
    }
    for (const { flags, about } of command.options) sub.option(flags, about);
    sub.option('--json', 'print the result as JSON');
    sub.addHelpText('after', `\nExample:\n  ${command.example}\n`);
    sub.exitOverride();
    sub.action(async () => {
      done(await perform(command, { words: sub.args, options: sub.opts() }, world));
    });
  }
  return muster;
}
