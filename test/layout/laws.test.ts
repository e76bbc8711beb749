import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Lexer } from 'yaml';
import { layOutFile } from '../../src/layout/lay-out-file.js';
import type { Library } from '../../src/playbook/library.js';
import { readLibrary } from '../../src/playbook/read-library.js';
import type { Expectation } from '../../src/playbook/scenario.js';

const root = join(import.meta.dirname, '../..');
const files = ['playbooks', 'test/playbooks/ok', 'test/playbooks/checked/ok', 'test/walks']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(root, folder, name),
    ),
  )
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => readFileSync(path, 'utf8').replace('\ufeff', ''));

/** What a trainer may do to a line without changing what the file says, and often enough what does. */
const edits: readonly ((line: string, words: string, depth: number) => readonly string[])[] = [
  (line, words, depth) => [`${' '.repeat(depth)}# ${words}`, line],
  (line, words) => [`${/^ */.exec(line)![0]}#${words}`, line],
  (line, words) => [`${line} # ${words}`],
  (line) => ['', '', line],
  (line, words) => [`# ${words}`, '', `# ${words} again`, line],
  (line) => [line.replace(/^([^"'|>{[]*: )([^"'|>{[#]+)$/, '$1"$2"')],
  (line) => [line.replace(/^([^"'|>{[]*: )([^"'|>{[#]+)$/, "$1'$2'")],
  (line, _, depth) => [
    line.replace(
      /^( *)(- )?([a-z_]+: )([^"'|>{[#]+)$/,
      (_all, indent: string, dash = '', field: string, text: string) =>
        `${indent}${dash}${field}${depth % 2 ? '|' : '>'}\n${indent}${dash && '  '}    ${text.replace(' ', depth % 3 ? ' ' : `\n${indent}${dash && '  '}    `)}`,
    ),
  ],
  (line) => [line.replace(/^(.*)\{([^{}]*)\}(.*)$/, '$1{\n          $2 }$3')],
  (line, words) => [
    line.replace(
      /^(.*: )?(.*)\{([^{}]*)\}(.*)$/,
      `$1$2{ # ${words}\n          $3\n          # ${words}\n          }$4`,
    ),
  ],
  (line, words, depth) =>
    line.includes('->')
      ? [line.replaceAll(/(?<=\S) +/g, ' '.repeat(1 + (depth % 3)))]
      : [`${line} # ${words}`],
  (line, words) => [line.replace(/^( *[a-z_]+:)$/, `$1 # ${words}`)],
  (line) => [line.replace(/^(.*: )([^ ]+ [^ ]+) (.*)$/, '$1$2\n                              $3')],
];

const edited = fc
  .tuple(
    fc.nat(files.length - 1),
    fc.array(
      fc.record({
        at: fc.nat(400),
        edit: fc.nat(edits.length - 1),
        words: fc.constantFrom('a remark', 'makeright-ignore unused-fact: meant', "it's: so", 'x'),
        depth: fc.nat(12),
      }),
      { maxLength: 6 },
    ),
  )
  .map(([file, changes]) => {
    const lines = files[file]!.split('\n');
    for (const { at, edit, words, depth } of changes)
      lines.splice(at % lines.length, 1, ...edits[edit]!(lines[at % lines.length]!, words, depth));
    return lines.join('\n');
  });

/** The remarks in the order of their words: a remark moves with its field. */
function remarksOf(text: string): readonly string[] {
  let isText = false;
  const remarks: string[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    if (!isText && lexeme.startsWith('#')) remarks.push(lexeme.trimEnd());
    isText = lexeme === '\x1f';
  }
  return remarks.toSorted();
}

/** All that was read, without the places. */
function saidIn({ playbooks, policy, scenarios, faults }: Library): string {
  const read = [...playbooks.values(), policy?.base, scenarios];
  const isPlace = (name: string) => ['at', 'file', 'givenAt', 'expectAt', 'nameAt'].includes(name);
  const said = (name: string, value: unknown): unknown => {
    if (isPlace(name)) return undefined;
    // What is expected is compared by name, so its order says nothing.
    if (isExpected(value))
      return value.toSorted((one, other) => (one.field.value < other.field.value ? -1 : 1));
    if (value instanceof Map) return [...(value as Map<unknown, unknown>)];
    return value instanceof Set ? [...(value as Set<unknown>)] : value;
  };
  return JSON.stringify([read, faults.map(({ code, message }) => `${code} ${message}`)], said);
}

function isExpected(items: unknown): items is readonly Expectation[] {
  return (
    Array.isArray(items) &&
    items.every((item) => typeof item === 'object' && item !== null && 'field' in item)
  );
}

/** Where two texts part, short enough to be read. */
function differenceOf(one: string, other: string): string {
  if (one === other) return '';
  const at = one.split('').findIndex((sign, index) => sign !== other[index]);
  return `${one.slice(at - 150, at + 60)}\n--- instead of\n${other.slice(at - 20, at + 60)}`;
}

function laidOutText(text: string): string | undefined {
  const layout = layOutFile({ path: 'x.yaml', text });
  return 'text' in layout ? layout.text : undefined;
}

test('laid out again it stays as it is, says the same, and has every remark', () => {
  let count = 0;
  fc.assert(
    fc.property(edited, (text) => {
      const laidOut = laidOutText(text);
      if (laidOut === undefined) return;
      count++;
      expect(differenceOf(laidOutText(laidOut) ?? '', laidOut)).toBe('');
      expect(remarksOf(laidOut)).toEqual(remarksOf(text));
      const [before, after] = [text, laidOut].map((one) => readLibrary([{ path: 'x.yaml', text: one }]));
      if (before!.faults.length === 0) expect(differenceOf(saidIn(after!), saidIn(before!))).toBe('');
    }),
    { numRuns: Number(process.env['RUNS'] ?? 120) },
  );
  expect(count).toBeGreaterThan(20);
});
