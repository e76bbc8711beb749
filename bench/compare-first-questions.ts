import { spawn } from '@lydell/node-pty';
import { withCaches } from './caches.js';
import { compare, type Standing } from './compare.js';

const question = 'What would suit you best?';
const oneLine = ['-e', `process.stdout.write('${question}\\n')`];
const run = ['bin/makeright', 'run', 'wrong-item-shipped'];

/** How long somebody waits for the first question, against a Node that writes one line to the terminal. */
export async function compareFirstQuestions(rounds: number): Promise<Standing[]> {
  return withCaches(async ({ without, withKept }) => {
    const until = (words: string[], env = without) => untilShown(question, words, env);
    await until(run, withKept);
    return compare(
      [
        { name: 'node, one line', measure: () => until(oneLine) },
        { name: 'makeright run, first question, nothing kept', measure: () => until(run) },
        {
          name: 'makeright run, first question, as it was',
          measure: () => until(run, withKept),
          aim: 1.5,
        },
      ],
      rounds,
    );
  });
}

/** Milliseconds from the start of Node until a pseudo-terminal shows a text. */
function untilShown(text: string, words: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const start = performance.now();
  const terminal = spawn(process.execPath, words, { cols: 80, rows: 24, env });
  return new Promise((resolve, reject) => {
    let shown = '';
    let took: number | undefined;
    terminal.onData((more) => {
      shown += more;
      if (took !== undefined || !shown.includes(text)) return;
      took = performance.now() - start;
      terminal.kill('SIGKILL');
    });
    terminal.onExit(() => {
      if (took === undefined) reject(new Error(`${words.join(' ')} ended without asking:\n${shown}`));
      else resolve(took);
    });
  });
}
