import { join } from 'node:path';
import { CommanderError } from 'commander';
import type { Act } from './commands/act.js';
import { endWithoutTerminal } from './commands/end-without-terminal.js';
import type { Ending } from './commands/ending.js';
import { errorLines } from './commands/error-lines.js';
import { Failure } from './commands/failure.js';
import { programFor } from './commands/program.js';
import { realWorld } from './commands/real-world.js';
import type { World } from './commands/world.js';
import { StoreFailure } from './store/store-failure.js';
import { harmless } from './terminal/harmless.js';

const exitCodes: Readonly<Record<Ending, number>> = {
  done: 0,
  findings: 1,
  nothing_found: 1,
  not_done: 2,
  input_needed: 3,
  paused: 4,
  SIGHUP: 129,
  SIGINT: 130,
  SIGTERM: 143,
};
const ourMistake = 70;

/** Put in when makeright is built: a digest of all that it is built from. */
declare const BUILD: string;

/** Runs the command line of this process; the exit code. */
export async function main(): Promise<number> {
  const world = realWorld(process, join(import.meta.dirname, '..'), BUILD);
  process.once('uncaughtException', (error) => process.exit(report(error, world)));
  // Where even the report cannot be written there is nobody left to tell.
  const exitCode = await runCommandLine(process.argv.slice(2), world).catch(() => ourMistake);
  if (exitCode === exitCodes.SIGHUP) endWithoutTerminal(process);
  return exitCode;
}

/** Runs one command line in a world. Here alone it is decided which exit code an ending or a failure has. */
export async function runCommandLine(words: readonly string[], world: World): Promise<number> {
  let ending: Ending = 'done';
  const act: Act = async (run) => {
    ending = await run(world);
  };
  const program = programFor(world, act, words[0]);
  try {
    await program.parseAsync(words.length === 0 ? ['--help'] : words, { from: 'user' });
    return exitCodes[ending];
  } catch (error) {
    return report(error, world);
  }
}

/** Says why it went no further; the exit code. The command line library has said its own already. */
function report(error: unknown, world: World): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.not_done;
  return error instanceof Failure || error instanceof StoreFailure
    ? reportFailure(error, world)
    : reportOurMistake(error, world);
}

function reportFailure(failure: Failure | StoreFailure, world: World): number {
  world.stderr.write(errorLines(failure));
  return exitCodes.not_done;
}

/** One plain sentence; what a programmer wants to see besides is shown when it is asked for. */
function reportOurMistake(error: unknown, world: World): number {
  const what = error instanceof Error ? error.message : String(error);
  const sentence = `makeright made a mistake and had to stop; it was nothing that you did. Please report it with what you typed and this: ${what}`;
  const more = world.env['MAKERIGHT_DEBUG'] === '1' && error instanceof Error ? `\n${error.stack}` : '';
  world.stderr.write(harmless(`${sentence}${more}\n`));
  return ourMistake;
}
