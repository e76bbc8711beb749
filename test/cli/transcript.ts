import { noKeep } from '../../src/keep/folder-keep.js';
import { runCommandLine } from '../../src/main.js';
import { fakeWorld, type FakeWorldOptions } from './fake-world.js';

/** One command of a transcript: the line, and what is piped into it. */
interface Command {
  readonly line: string;
  readonly stdin: string;
}

/**
 * The commands of a transcript: lines that begin with `$ `, each followed by the lines that are piped in, after `< `.
 * Everything else is what came of them, and is written anew. `| head -5` shows only the first lines of stdout.
 */
function commandsIn(transcript: string): Command[] {
  const lines = transcript.split('\n');
  return lines.flatMap((line, index) => {
    if (!line.startsWith('$ ')) return [];
    const after = lines.slice(index + 1);
    const end = after.findIndex((piped) => !piped.startsWith('<'));
    const stdin = after.slice(0, end).map((piped) => `${piped.slice(2)}\n`);
    return [{ line: line.slice(2), stdin: stdin.join('') }];
  });
}

/**
 * Plays a transcript's commands, each in a world of its own, and writes down all that came of them. `shared` is what is the
 * same for all of them.
 */
export async function played(
  transcript: string,
  cwd: string,
  keep = noKeep,
  shared: FakeWorldOptions = {},
): Promise<string> {
  const heading = /^(?:#.*\n)*/.exec(transcript)?.[0] ?? '';
  const parts: string[] = [];
  for (const command of commandsIn(transcript))
    parts.push(await playedCommand(command, { ...shared, cwd, keep }));
  return heading + parts.join('\n');
}

async function playedCommand({ line, stdin }: Command, shared: FakeWorldOptions): Promise<string> {
  const [, typed = line, head = ''] = /^(.*?)(?: \| head -(\d+))?$/.exec(line) ?? [];
  const { env, words } = splitLine(typed);
  const world = fakeWorld({ ...shared, env: { ...shared.env, ...env }, stdin });
  const exitCode = await runCommandLine(words.slice(1), world);
  const piped = stdin
    .split('\n')
    .slice(0, -1)
    .map((text) => `< ${text}`.trimEnd());
  return [
    `$ ${line}`,
    ...piped,
    ...stream('stdout', firstLines(world.stdout.text, head)),
    ...stream('stderr', world.stderr.text),
    `--- exit ${exitCode}`,
    '',
  ].join('\n');
}

/** As `head` shows them: a record that is shown in full elsewhere need not be everywhere. */
function firstLines(text: string, count: string): string {
  return count === '' ? text : (text.match(/[^\n]*\n/g) ?? []).slice(0, Number(count)).join('');
}

function stream(name: string, text: string): string[] {
  if (text === '') return [];
  const isWhole = text.endsWith('\n');
  return [
    `--- ${name}`,
    ...(isWhole ? text.slice(0, -1) : text).split('\n').map((line) => line.trimEnd()),
    ...(isWhole ? [] : ['--- (no line break at the end)']),
  ];
}

/** Splits a line as a shell would: words, of which quoted ones may hold spaces, after settings of the environment. */
function splitLine(line: string): { env: Record<string, string>; words: string[] } {
  const all = [...line.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ''));
  const first = all.findIndex((word) => !/^[A-Z_]+=/.test(word));
  const env = all.slice(0, first).map((setting) => setting.split('=', 2) as [string, string]);
  return { env: Object.fromEntries(env), words: all.slice(first) };
}
