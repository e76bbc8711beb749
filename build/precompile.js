// Keeps the code that V8 compiles while makeright runs, for the launcher to hand back to it at the next start.
import { spawnSync } from 'node:child_process';
import { env } from './keep-shipped.js';

const recorded = ['--require', './build/keep-compiled.cjs', 'bin/makeright'];

/** Command lines that take the ways most often taken: what they run is compiled ahead, the rest when first called. */
const ways = [['validate'], ['test'], ['run', 'wrong-item-shipped'], ['demo'], ['find', 'late']];

export async function precompile() {
  // How they end does not matter here, only that they ran.
  for (const words of ways) record(words, env);
  await beginCase(env);
  // These find what was kept before, and are to start as quickly as they can.
  record(['--help'], { ...env, COMPILE_FOR: '--help' });
  record(['validate'], { ...env, COMPILE_FOR: 'validate' });
  await beginCase({ ...env, COMPILE_FOR: 'run' });
}

/**
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} env
 */
function record(words, env) {
  spawnSync(process.execPath, [...recorded, ...words], { env, stdio: 'ignore' });
}

/** Opens a case as an agent does, in a terminal, answers the first question and leaves it at the second. */
async function beginCase(/** @type {NodeJS.ProcessEnv} */ env) {
  const pty = await import('@lydell/node-pty').catch(() => undefined);
  // Where there are no terminals to be had, V8 compiles what is for them when it is called.
  if (!pty) return;
  const keys = ['1', '\x03'];
  const terminal = pty.spawn(process.execPath, [...recorded, 'run', 'wrong-item-shipped'], { env });
  const patience = setTimeout(() => terminal.kill(), 10_000);
  terminal.onData((text) => {
    if (text.includes('›')) terminal.write(keys.shift() ?? '');
  });
  await new Promise((resolve) => terminal.onExit(resolve));
  clearTimeout(patience);
}
