import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { bareEnvironment } from './bare-environment.js';
import { compare, type Standing } from './compare.js';

const question = 'What would suit you best?';

/** How long somebody waits for the first question, against a Node that writes one line to the terminal. */
export async function compareFirstQuestions(rounds: number): Promise<Standing[]> {
  const home = mkdtempSync(join(tmpdir(), 'makeright-bench-'));
  const env = { ...bareEnvironment(), HOME: home, XDG_DATA_HOME: home };
  const until = (words: string[]) => () => untilShown(question, words, env);
  try {
    return await compare(
      [
        { name: 'node, one line', measure: until(['-e', `process.stdout.write('${question}\\n')`]) },
        {
          name: 'makeright run, first question',
          measure: until(['bin/makeright', 'run', 'wrong-item-shipped']),
          aim: 1.5,
        },
      ],
      rounds,
    );
  } finally {
    rmSync(home, { recursive: true });
  }
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
