import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { keysIn } from './keys.js';
import { agentAt, makeright, type Terminal } from './terminal.js';

/** What an agent does next: waits until the screen asks this, keeps the screen under a name if it has one, presses keys. */
export interface Deed {
  readonly name: string | undefined;
  readonly sees: string;
  readonly keys: string;
}

/** A walk by keyboard that is written down: the playbook with its options, the scenario that goes the same way, the deeds. */
export interface Story {
  readonly words: readonly string[];
  readonly scenario: string | undefined;
  /** Its exit code. */
  readonly ends: number;
  readonly deeds: readonly Deed[];
}

const root = join(import.meta.dirname, '../..');
const folder = join(import.meta.dirname, 'stories');

/** Every story that is written down. */
export const storyNames = readdirSync(folder)
  .filter((file) => file.endsWith('.keys'))
  .map((file) => file.replace(/\.keys$/, ''));

/**
 * Reads a story: `$ makeright …` starts it, `like …` names the scenario, if there is one, `ends …` the exit code other than
 * 0. Each other line is a deed: `[name]` keeps the screen, then what the screen shows beside a question, an arrow, the keys.
 */
export function readStory(name: string): Story {
  const lines = readFileSync(join(folder, `${name}.keys`), 'utf8').split('\n');
  const after = (start: string): string =>
    lines.find((line) => line.startsWith(start))?.slice(start.length) ?? '';
  return {
    words: [...after('$ makeright ').matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word),
    scenario: after('like ') === '' ? undefined : join(root, 'playbooks/scenarios', `${after('like ')}.yaml`),
    ends: Number(after('ends ')),
    deeds: lines.flatMap((line) => {
      const [, screen, sees = '', keys = ''] = /^(?:\[(.+?)\] )?(.+) → (.*)$/.exec(line) ?? [];
      return sees === '' ? [] : [{ name: screen, sees, keys }];
    }),
  };
}

/** Walks a story at a terminal of a size to its end; the screens that were to be kept, as text. */
export async function walkStory(
  { words, deeds }: Story,
  columns: number,
  rows: number,
): Promise<{ readonly agent: Terminal; readonly screens: string }> {
  const agent = agentAt([...words, '--json'], { columns, rows });
  let screens = '';
  for (const { name, sees, keys } of deeds) {
    // A page waits for a key as a question does.
    await agent.until(sees, () => agent.shows(sees) && (agent.isAsking || agent.shows('Enter goes on')));
    if (name !== undefined) screens += drawn(name, agent);
    agent.press(keysIn(keys));
  }
  await agent.exit;
  return { agent, screens: screens + drawn('at the end', agent) };
}

/** A screen in a frame of its own size, so that what is at its edges can be seen; `_` is where the cursor stands. */
function drawn(name: string, { lines, cursor }: Terminal): string {
  const shown = lines.map((line, row) =>
    row === cursor.row
      ? `${line.padEnd(cursor.column).slice(0, cursor.column)}_${line.slice(cursor.column + 1)}`
      : line,
  );
  const text = shown.join('\n').trimEnd();
  return `=== ${name}\n${text.replaceAll(caseId, 'ACD-EFG-HJK-MNP')}\n`;
}

const caseId = /\b[A-Z0-9]{3}(?:-[A-Z0-9]{3}){3}\b/g;

/** Compares with the reviewed text beside the story, or with UPDATE=1 writes it. */
export function expectScreens(name: string, columns: number, rows: number, screens: string): void {
  const path = join(folder, `${name}.${columns}x${rows}`);
  if (process.env['UPDATE'] === '1') writeFileSync(path, screens);
  expect(screens).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
}

/**
 * The record of a scenario when all its answers are given at one sitting, as they are at a keyboard: without the times at
 * which the scenario gives them.
 */
export async function recordOfScenario(path: string, folder: string, cwd = root): Promise<unknown> {
  const answers = join(folder, 'answers.yaml');
  const text = readFileSync(path, 'utf8').replace(/\{answer: (.*), at: [-0-9: ]+\}/g, '$1');
  writeFileSync(answers, text);
  const [node = '', ...launcher] = makeright;
  const { stdout } = await promisify(execFile)(node, [...launcher, 'run', '--answers', answers, '--json'], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: folder, MAKERIGHT_AGENT: 'Robin' },
  });
  return comparable(stdout);
}

/** A record without what differs between two sittings: the name of the case, and minutes and seconds that went by. */
export function comparable(record: string): unknown {
  return JSON.parse(
    record
      .replaceAll(caseId, 'ACD-EFG-HJK-MNP')
      .replace(/(T\d\d):\d\d:\d\d/g, '$1')
      .replace(/"minutes": \d+/g, '"minutes": 0'),
  );
}
