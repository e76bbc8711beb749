import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { checkLibrary } from '../src/check/check-library.js';
import { sumOf } from '../src/check/counts.js';
import { headOf, namedIn } from '../src/commands/in-context.js';
import { realWorld } from '../src/commands/real-world.js';
import { yamlFilesBelow } from '../src/commands/read-source.js';
import { sortFaults } from '../src/diagnostic/sort-faults.js';
import { runCommandLine } from '../src/main.js';
import type { Library } from '../src/playbook/library.js';
import { readLibrary } from '../src/playbook/read-library.js';
import { readSourceFile } from '../src/playbook/read-source-file.js';
import { personaFaults } from '../src/rehearsal/persona-faults.js';
import { faultsJson } from '../src/report/faults-json.js';
import { faultsText } from '../src/report/faults-text.js';
import { fakeWorld } from './cli/fake-world.js';

const root = process.cwd();
const shipped = yamlFilesBelow(join(root, 'playbooks'), fakeWorld());

/** Where a file of several kinds goes wrong: between characters, words and what is around them, or lines. */
const seams: readonly RegExp[] = [
  /(?:)/u,
  /(?=\s)|(?<=\s)|(?<=[{[(:,"'|])|(?=[}\]),:"'|])/u,
  /(?<=\n)/,
  /(?<=^ *)(?=\S)/m,
];

const oddities = [
  '', ' ', '  ', '\n', '\t', '\r', '\0', '\x1b[31m', '\x9b', '\u00a0', '\u200b', '\u202e', '\u2028', '\ufeff', '\ud800', '😀',
  'é', '：', '“', '’', '–', '"', "'", '\\', '\\e', '#', ' # ', ':', ': ', '-', '- ', '{', '}', '[', ']', ',', '|', '>', '&a ',
  '*a', '!', '%', '@', '`', '?', '<<', '---\n', '->', '__proto__', '999999999999999999999', '-1', '{x}', '{{', 'and', 'not ',
  '(', 'yes', '12:30', '2026-02-30', '1.2.3',
]; // prettier-ignore

/** What is done to a piece of a text: it is deleted, doubled, changed with the next one, or has another in its place. */
type Slip = 'delete' | 'double' | 'swap' | 'replace' | 'oddity';

export interface Mutation {
  readonly path: string;
  readonly seam: RegExp;
  readonly slip: Slip;
  readonly where: number;
  readonly from: number;
  readonly oddity: string;
}

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
/** What ships, with one slip of the fingers in it. */
export const mutations: fc.Arbitrary<Mutation> = fc.record({
  path: fc.constantFrom(...shipped),
  seam: fc.constantFrom(...seams),
  slip: fc.constantFrom<Slip>('delete', 'double', 'swap', 'replace', 'oddity'),
  where: share,
  from: share,
  oddity: fc.constantFrom(...oddities),
});

/** The text of a file with the slip in it. */
export function mutated(text: string, { seam, slip, where, from, oddity }: Mutation): string {
  const pieces = text.split(seam);
  const at = Math.floor(where * pieces.length);
  const [piece = '', next = ''] = pieces.slice(at);
  switch (slip) {
    case 'delete':
      pieces.splice(at, 1);
      break;
    case 'double':
      pieces.splice(at, 0, piece);
      break;
    case 'swap':
      pieces.splice(at, 2, next, piece);
      break;
    case 'replace':
      pieces[at] = pieces[Math.floor(from * pieces.length)]!;
      break;
    case 'oddity':
      pieces[at] = oddity;
  }
  return pieces.join('');
}

interface Place {
  readonly line: number;
  readonly column: number;
}

interface Report {
  readonly faults: readonly (Place & { readonly file: string; readonly end: Place })[];
}

/** All that is printed may be seen, and nothing in it does anything but be seen. */
const unprintable = /[\0-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

/**
 * What is wrong with how the command answers a file with a slip in it; undefined where it is as it should be: it ends with 0
 * or 1, prints nothing that acts on a terminal, and every finding lies in its file.
 */
export async function wrongAnswerTo(mutation: Mutation): Promise<string | undefined> {
  const text = mutated(readFileSync(mutation.path, 'utf8'), mutation);
  const { files } = realWorld(process, root, 'test');
  const read = (path: string) => (path === mutation.path ? Buffer.from(text) : files.read(path));
  const world = { ...fakeWorld(), files: { ...files, read } };
  const words = ['validate', mutation.path, '--format', 'json', '--format', 'pretty'];
  const exitCode = await runCommandLine(words, world);
  if (exitCode !== 0 && exitCode !== 1) return `it ended with ${exitCode}: ${world.stderr.text}`;
  return wrongIn(world.stdout.text, world.stderr.text, (file) =>
    join(root, file) === mutation.path ? text : readFileSync(join(root, file), 'utf8'),
  );
}

/**
 * The same of the check alone, which the command only leads to: with all other files read beforehand, hundreds are checked in the
 * time of one command. What it throws is a fault of ours.
 */
export function wrongFindingsIn(mutation: Mutation): string | undefined {
  const text = mutated(textsByPath.get(mutation.path)!, mutation);
  const reading = readSourceFile(mutation.path, Buffer.from(text));
  if ('fault' in reading) return undefined;
  const library = withContext(reading.file.text, readLibrary([reading.file, currencyAlone]), mutation);
  const checked = checkLibrary(library);
  const played = personaFaults(library.personas, checked.playbooks, checked.faults);
  const faults = sortFaults([...checked.faults, ...played]);
  const counts = sumOf(checked.counts.values());
  return wrongIn(faultsJson(faults, counts), faultsText(faults, counts), (file) =>
    file === mutation.path ? text : textsByPath.get(file)!,
  );
}

const textsByPath: ReadonlyMap<string, string> = new Map(
  shipped.map((path) => [path, readFileSync(path, 'utf8')]),
);
/** In place of the whole policy, of which reading any other file needs no more. */
const currencyAlone = { path: 'currency.yaml', text: 'policy: currency\ncurrency: EUR\n' };
const asShipped = readLibrary([...textsByPath].map(([path, text]) => ({ path, text })));

/** What was read of one file, beside the policy and the playbooks that it names; under a policy, beside some playbook. */
function withContext(text: string, own: Library, { from }: Mutation): Library {
  const isPolicy = headOf(text).kind === 'policy' && own.policy?.base.file.path !== currencyAlone.path;
  const ids = [...asShipped.playbooks.keys()];
  const needed = new Set(isPolicy ? [ids[Math.floor(from * ids.length)]!] : namedIn(text));
  const playbooks = new Map(own.playbooks);
  for (const id of needed) {
    const playbook = asShipped.playbooks.get(id);
    if (!playbook) continue;
    if (!playbooks.has(id)) playbooks.set(id, playbook);
    for (const run of namedIn(playbook.file.text)) needed.add(run);
  }
  const faults = own.faults.filter(({ file }) => file.path !== currencyAlone.path);
  const house = isPolicy ? own : asShipped;
  const { policy, policyOn } = house;
  return { ...own, playbooks, faults, ...(policy && { policy }), policyOn };
}

/** What is wrong with what is printed of findings, given as JSON and as people read them. */
function wrongIn(json: string, text: string, textOf: (file: string) => string): string | undefined {
  const [acting] = unprintable.exec(json + text) ?? [];
  if (acting !== undefined) return `it printed ${JSON.stringify(acting)}`;
  const { faults } = JSON.parse(json) as Report;
  const outside = faults.find((fault) => !liesIn(textOf(fault.file), fault));
  return outside && `this finding lies in no line: ${JSON.stringify(outside)}`;
}

function liesIn(text: string, { line, column, end }: Report['faults'][number]): boolean {
  const lines = text.replace(/^\ufeff/, '').split('\n');
  return (
    end.line >= line &&
    [{ line, column }, end].every((place) => {
      const written = lines[place.line - 1];
      return written !== undefined && place.column - 1 <= [...written].length;
    })
  );
}
