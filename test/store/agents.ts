import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { StorePlace } from '../../src/store/open-store.js';

const root = join(import.meta.dirname, '../..');

/** What an agent's process has said and done so far. */
export interface Agent {
  readonly name: string;
  readonly process: ChildProcess;
  /** What it was told is written down, in order. */
  readonly noted: readonly string[];
  /** Why it could not go on. */
  readonly failed: readonly string[];
  /** Whatever else it said: nothing, unless something is wrong. */
  readonly complaints: () => string;
  /** Until it has noted something, or ended. */
  readonly begun: Promise<void>;
  readonly ended: Promise<void>;
}

/** One of the programs beside this file, built under a name of this process's own; it lies where packages are found. */
export function buildProgram(name: 'agent-process' | 'life-process' | 'story-process'): string {
  const program = join(root, `node_modules/.cache/makeright/${name}-${process.pid}.mjs`);
  const { status, stderr } = spawnSync(
    join(root, 'node_modules/.bin/esbuild'),
    [
      join(import.meta.dirname, `${name}.ts`),
      ...['--bundle', '--platform=node', '--format=esm', '--target=node20.17', '--log-level=warning'],
      ...['--external:pg', '--external:@photostructure/sqlite', `--outfile=${program}`],
      '--banner:js=import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return program;
}

export interface AgentWork {
  readonly program: string;
  readonly name: string;
  readonly env: StorePlace['env'];
  readonly howMany: number;
  readonly cases: readonly string[];
  /** Words before the command, such as those of a shell that sets limits. */
  readonly under?: readonly string[];
}

/** Starts an agent's process. */
export function startAgent({ program, name, env, howMany, cases, under = [] }: AgentWork): Agent {
  const [command = '', ...words] = [...under, process.execPath, program, name, String(howMany), ...cases];
  const child = spawn(command, words, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { noted: [] as string[], failed: [] as string[] };
  let [rest, complaints] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const begun = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const [what, words] = JSON.parse(line) as [keyof typeof said, string];
        said[what].push(words);
      }
      if (said.noted.length > 0) resolve();
    });
  });
  return {
    ...{ name, process: child, noted: said.noted, failed: said.failed, ended },
    complaints: () => complaints,
    begun: Promise.race([begun, ended]),
  };
}

/** What one agent noted that was stopped in the middle: all that it was told is there, and one more at the most. */
export function expectKept({ name, noted }: Agent, found: readonly string[]): void {
  const own = found.filter((text) => text.startsWith(`${name} `));
  expect(own.slice(0, noted.length)).toEqual(noted);
  expect(own.length - noted.length).toBeLessThanOrEqual(1);
}
