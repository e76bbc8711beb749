import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { realWorld } from '../src/commands/real-world.js';
import { yamlFilesBelow } from '../src/commands/read-source.js';
import { runCommandLine } from '../src/main.js';
import { fakeWorld } from './cli/fake-world.js';

/*
 * What ships, with one slip of the fingers in it, checked by the command. MUTATIONS says how many, where a long run is
 * wanted: MUTATIONS=20000 npm run jest -- test/mutations.test.ts
 */
const runs = Number(process.env['MUTATIONS'] ?? 40);

const root = join(import.meta.dirname, '..');
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

interface Mutation {
  readonly path: string;
  readonly seam: RegExp;
  readonly slip: Slip;
  readonly where: number;
  readonly from: number;
  readonly oddity: string;
}

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const mutations: fc.Arbitrary<Mutation> = fc.record({
  path: fc.constantFrom(...shipped),
  seam: fc.constantFrom(...seams),
  slip: fc.constantFrom<Slip>('delete', 'double', 'swap', 'replace', 'oddity'),
  where: share,
  from: share,
  oddity: fc.constantFrom(...oddities),
});

function mutated(text: string, { seam, slip, where, from, oddity }: Mutation): string {
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

interface Report {
  readonly faults: readonly {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly end: { readonly line: number; readonly column: number };
  }[];
}

/** All that is printed may be seen, and nothing in it does anything but be seen. */
const unprintable = /[\0-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

async function expectAnswer(mutation: Mutation): Promise<void> {
  const text = mutated(readFileSync(mutation.path, 'utf8'), mutation);
  const { files } = realWorld(process, root, 'test');
  const read = (path: string) => (path === mutation.path ? Buffer.from(text) : files.read(path));
  const world = { ...fakeWorld(), files: { ...files, read } };
  const exitCode = await runCommandLine(
    ['validate', mutation.path, '--format', 'json', '--format', 'pretty'],
    world,
  );
  expect([0, 1]).toContain(exitCode);
  expect(world.stdout.text + world.stderr.text).not.toMatch(unprintable);
  for (const { file, line, column, end } of (JSON.parse(world.stdout.text) as Report).faults) {
    const lines = linesOf(join(root, file) === mutation.path ? text : readFileSync(join(root, file), 'utf8'));
    expect(end.line).toBeGreaterThanOrEqual(line);
    for (const place of [{ line, column }, end]) {
      expect(lines[place.line - 1]).toBeDefined();
      expect(place.column - 1).toBeLessThanOrEqual([...lines[place.line - 1]!].length);
    }
  }
}

function linesOf(text: string): readonly string[] {
  return text.replace(/^\ufeff/, '').split('\n');
}

test(
  'a file with one slip in it is answered, and every finding lies in it',
  () => fc.assert(fc.asyncProperty(mutations, expectAnswer), { numRuns: runs }),
  60_000 + runs * 500,
);
