import fc from 'fast-check';
import { drawFault } from '../src/diagnostic/draw-fault.js';
import type { SourceFile } from '../src/diagnostic/source-file.js';
import { readLibrary } from '../src/playbook/read-library.js';
import { readSourceFile } from '../src/playbook/read-source-file.js';
import { fixturesIn, readText } from './fixtures.js';

const head = 'playbook: example\ntitle: An example\nversion: 1.0.0\n';

function codesOf(text: string): readonly string[] {
  const { faults } = readLibrary([{ path: 'hostile.yaml', text }]);
  // Whatever is in the file, it can be drawn, and does nothing but be seen.
  const drawn = faults.slice(0, 20).map((fault) => drawFault(fault));
  expect(drawn.join('\n')).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f]/);
  return faults.map(({ code }) => code);
}

const endless: Readonly<Record<string, string>> = {
  brackets: '['.repeat(10_000),
  braces: '{a: '.repeat(10_000),
  'dashes in one line': '- '.repeat(10_000),
  'keys in one line': '? '.repeat(10_000),
  indentation: Array.from({ length: 100 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
  'lists in lists': Array.from({ length: 100 }, (_, depth) => `${' '.repeat(depth)}-\n`).join(''),
};

test.each(Object.entries(endless))('%s without end are too deep', (_, text) => {
  expect(codesOf(text)).toEqual(['too-deep']);
  expect(codesOf(`${head}steps:\n  - say: ${text}`)).toEqual(expect.arrayContaining([expect.any(String)]));
});

const large: Readonly<Record<string, string>> = {
  quotes: `a: ${"'".repeat(25_000)}`,
  'double quotes': `a: ${'"x" '.repeat(5_000)}`,
  'quotes that open': 'a: "x\n'.repeat(1_000),
  'a quote that opens': `a: "${'x\n'.repeat(5_000)}`,
  colons: `a: ${'b: '.repeat(5_000)}`,
  'fields of the same name': 'a: b\n'.repeat(5_000),
  'fields with many names': Array.from({ length: 2_000 }, (_, index) => `a${index}: b\n`).join(''),
  'items in brackets': `a: [${'b, '.repeat(5_000)}]`,
  remarks: '# x\n'.repeat(5_000),
  spaces: ' '.repeat(50_000),
  'spaces behind dashes': `a: b\n${'- '.repeat(20_000)}`,
  'spaces in words': `a: b${' '.repeat(50_000)}c`,
  'spaces that are none': `a: ${'\u00a0 '.repeat(20_000)}`,
  'lines without anything': '\n'.repeat(10_000),
  'lone carriage returns': '\r'.repeat(50_000),
  'characters without width': '\ufeff'.repeat(50_000),
  zeros: '\0'.repeat(50_000),
  Tabs: '\ta: b\n'.repeat(1_000),
  marks: 'a: &b *c !d\n'.repeat(1_000),
  documents: '---\na\n'.repeat(5_000),
  percent: '%a\n'.repeat(10_000),
  words: `a: ${'word '.repeat(10_000)}`,
  'lines of words': 'word\n'.repeat(5_000),
  'stray braces': '}'.repeat(50_000),
  'a block': `a: |\n${'  word\n'.repeat(5_000)}`,
  backslashes: `a: "${'\\'.repeat(50_000)}"`,
  'a line': 'x'.repeat(50_000),
};

test.each(Object.entries(large))('very much of %s is answered', (_, text) => {
  expect(codesOf(text).length).toBeGreaterThan(0);
});

const gap = ' '.repeat(20_000);
const long: Readonly<Record<string, string>> = {
  'words with a gap': `steps:\n  - say: "{a ${gap}b"`,
  'a block of empty lines': `steps:\n  - say: |\n      {a\n${'\n'.repeat(20_000)}      b`,
  'a table with a gap': `steps:\n  - decide: x\n    table: |\n      a -> b\n      ${gap}x`,
  'a time with a gap': `steps:\n  - promise: x\n    by: us\n    due: in${gap}2 days`,
  'a condition without end': `steps:\n  - say: x\n    when: a ${'or a '.repeat(5_000)}`,
  'a fact with a gap': `facts:\n  a: {type: money, min: "1${gap}x"}\nsteps: []`,
  'a name without end': `facts:\n  ${'a-'.repeat(500)}: {type: text}\nsteps: []`,
};

test.each(Object.entries(long))('%s is answered', (_, text) => {
  expect(codesOf(`${head}${text}\n`)).toEqual(expect.any(Array));
});

test('a file larger than any playbook is not read', () => {
  const bytes = new Uint8Array(10 * 1024 * 1024).fill(0x61);
  expect(readSourceFile('large.yaml', bytes)).toMatchObject({ fault: { code: 'too-large' } });
  expect(codesOf('a'.repeat(512 * 1024 + 1))).toEqual(['too-large']);
});

const tooMuch: Readonly<Record<string, string>> = {
  fields: 'a: b\n'.repeat(25_000),
  anchors: `a:\n${'  - &a b\n'.repeat(15_000)}`,
  'items in brackets': `a: [${'b, '.repeat(40_000)}]`,
};

test.each(Object.entries(tooMuch))('more of %s than in any playbook is not looked at', (_, text) => {
  expect(codesOf(text)).toEqual(['too-large']);
});

test('steps that all say the same get keys without trying those that are taken', () => {
  expect(codesOf(`${head}steps:\n${'  - say: x\n'.repeat(5_000)}`)).toEqual([]);
});

test('fields in a list of names are told apart by what they are, without being asked', () => {
  for (const items of ['[{a: b}, {a: b}]', '[{valueOf: x}, {valueOf: y}]', '[[a], [b]]'])
    expect(codesOf(`${head}needs: ${items}\nsteps:\n  - ask: ${items}`)).toContain('wrong-kind');
});

test('what refers to itself is refused, and never worked out', () => {
  const bomb = ['a: &a [x, x]', 'b: &b [*a, *a]', 'c: &c [*b, *b]', 'd: &d [*c, *c]'].join('\n');
  expect(new Set(codesOf(`${head}${bomb}\nsteps: [&s {say: *s}]`))).toEqual(
    new Set(['anchor-or-alias', 'unknown-field']),
  );
});

test('names that mean something to JavaScript mean nothing here', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
  const facts = names.map((name) => `  ${name}: {type: text, ask: x}\n`).join('');
  expect(codesOf(`${head}facts:\n${facts}steps: []`)).toEqual(['bad-name', 'bad-name', 'bad-name']);
  for (const name of names.slice(0, 3)) {
    expect(codesOf(`${head}steps:\n  - say: x\n    ${name}: {type: text}`)).toEqual(['unknown-field']);
    expect(codesOf(`${head}${name}: {polluted: yes}\nsteps: []`)).toEqual(['unknown-field']);
  }
  expect({}).not.toHaveProperty('polluted');
});

test('bytes that are no UTF-8 are one fault, at the first of them', () => {
  const bytes = new Uint8Array([...new TextEncoder().encode('playbook: caf'), 0xe9, 0x0a, 0xff]);
  const reading = readSourceFile('latin.yaml', bytes);
  expect(reading).toMatchObject({ fault: { code: 'not-utf8', span: { start: 13, end: 14 } } });
});

test('a byte order mark is not part of the text', () => {
  const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('a: b')]);
  expect(readSourceFile('marked.yaml', bytes)).toEqual({ file: { path: 'marked.yaml', text: 'a: b' } });
});

test('a file that cannot be read leaves its name to those who look for it', () => {
  const broken: SourceFile = { path: 'playbooks/late-again.yaml', text: '['.repeat(1000) };
  const { fault } = readSourceFile('old.yaml', new Uint8Array([0xff])) as { fault: never };
  expect(readLibrary([broken], [fault]).unreadable).toEqual(new Set(['late-again', 'old']));
});

const texts = fixturesIn('ok').map(readText);
const pieces = [
  ' ',
  '\n',
  '\t',
  '\r',
  ':',
  ': ',
  '#',
  ' #',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  '|',
  '>',
  '-',
  '- ',
  '!',
  '&',
  '*',
  '%',
  '@',
  '`',
  '?',
  '<<',
  '---\n',
  '->',
  '\0',
  '\x1b',
  '😀',
  '\ud800',
  '__proto__',
  '  say: x\n',
];

/** A text after somebody fell asleep on the keyboard. */
const mutated = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.array(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(2), fc.nat(12), fc.constantFrom(...pieces)),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([text, edits]) => edits.reduce(mutate, text));

function mutate(
  text: string,
  [where, how, length, piece]: readonly [number, number, number, string],
): string {
  const at = Math.floor(where * text.length);
  if (how === 0) return text.slice(0, at) + text.slice(at + length);
  if (how === 1) return text.slice(0, at) + piece + text.slice(at);
  const start = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', at) + 1 || text.length;
  return text.slice(0, end) + text.slice(start, end) + text.slice(end);
}

test('a playbook that was damaged anywhere is still answered, and every fault lies in it', () => {
  fc.assert(
    fc.property(mutated, (text) => {
      for (const { span, related = [] } of readLibrary([{ path: 'damaged.yaml', text }]).faults) {
        for (const { start, end } of [span, ...related.map((place) => place.span)]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }
    }),
    { numRuns: 200 },
  );
}, 60_000);
