import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import type { Case } from '../src/case/case.js';
import { buildRecord } from '../src/case/record/build-record.js';
import type { CheckedPlaybook } from '../src/check/checked-playbook.js';
import { columnsOf } from '../src/diagnostic/visible-text.js';
import { runScenario } from '../src/explore/run-scenario.js';
import { recordHtml } from '../src/report/record-html.js';
import { recordJson } from '../src/report/record-json.js';
import { recordMarkdown } from '../src/report/record-markdown.js';
import { recordText } from '../src/report/record-text.js';
import { loadLibrary, type LoadedLibrary } from './load-library.js';
import { changedMind } from './record/changed-mind.js';
import { everythingHappened, textsIn } from './record/recorded.js';

const folder = join(import.meta.dirname, 'record');
const house = loadLibrary(folder);
const shipped = loadLibrary('playbooks');
const checked = walkable(house, 'late-parcel');

const ajv = new Ajv({ allErrors: true, strict: true });
const isRecord = ajv.compile(JSON.parse(readFileSync('schemas/record.schema.json', 'utf8')) as object);

function walkable({ checked: { playbooks } }: LoadedLibrary, id: string): CheckedPlaybook {
  const found = playbooks.get(id);
  if (!found) throw new Error(`${id} cannot be walked`);
  return found;
}

/** Every scenario of a folder, played to its end, by the name of its file. */
function played(library: LoadedLibrary): readonly (readonly [string, Case])[] {
  return library.library.scenarios.map((scenario) => {
    const result = runScenario(walkable(library, scenario.playbook.value), scenario);
    if (!result.played) throw new Error(scenario.name.value);
    return [scenario.file.path.replace(/^.*\/(.+)\.yaml$/, '$1'), result.played.case] as const;
  });
}

const cases = new Map(played(house));
const waiting = cases.get('still-waiting');
if (waiting) cases.set('changed-mind', changedMind(waiting));

/** Compares with the file, or with UPDATE=1 writes it, to be reviewed as text. */
function expectFile(name: string, output: string): void {
  const path = join(folder, 'expected', name);
  if (process.env['UPDATE'] === '1') writeFileSync(path, output);
  expect(output).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
}

describe.each([...cases])('the record of %s', (name, of) => {
  const record = buildRecord(of);
  test('as text', () => expectFile(`${name}.txt`, recordText(record)));
  test('as JSON', () => expectFile(`${name}.json`, recordJson(record)));
  test('as a page', () => expectFile(`${name}.html`, recordHtml(record)));
  test('as Markdown', () => expectFile(`${name}.md`, recordMarkdown(record)));
});

test('nothing is expected of a case that is not there', () => {
  const expected = readdirSync(join(folder, 'expected')).map((file) => file.replace(/\.\w+$/, ''));
  expect([...new Set(expected)].sort()).toEqual([...cases.keys()].sort());
});

test.each([...cases, ...played(shipped)])(
  'the record of %s is valid, fits a ticket and comes out the same twice',
  (_, of) => {
    const json = recordJson(buildRecord(of));
    isRecord(JSON.parse(json));
    expect(isRecord.errors ?? []).toEqual([]);
    expect(recordJson(buildRecord(of))).toBe(json);
    expect(
      recordText(buildRecord(of))
        .split('\n')
        .filter((line) => columnsOf(line) > 78),
    ).toEqual([]);
  },
);

test('everything that happened is in the record', () => {
  const of = everythingHappened(checked, 'so', 'Ada Example');
  const data: unknown = JSON.parse(recordJson(buildRecord(of)));
  isRecord(data);
  expect(isRecord.errors ?? []).toEqual([]);
  const texts = textsIn(data).join('\n');
  for (const words of of.events.flatMap(textsIn).filter((text) => text.includes(' so'))) {
    expect(texts).toContain(words.replace('Ada Example', '•••'));
  }
});

test('private facts are shown when they are to be revealed, and only then', () => {
  const of = everythingHappened(checked, 'so', 'Ada Example');
  const [masked, revealed] = [buildRecord(of), buildRecord(of, { reveal: true })];
  for (const render of [recordText, recordJson, recordMarkdown, recordHtml]) {
    expect(render(masked)).not.toContain('Ada Example');
    expect(render(masked)).toContain('to •••');
    expect(render(revealed)).toContain('Ada Example');
  }
  expect([masked.privateFacts, revealed.privateFacts]).toEqual(['masked', 'revealed']);
});

const someRuns = { numRuns: 40 };
const anyWords = fc.string({ unit: 'binary', maxLength: 200 });
const hostileWords = fc.oneof(
  anyWords,
  fc.string({ unit: fc.constantFrom(...'|*_`#<>[]()!-+=~&\\\n\r\t 1.)"\'@:/x'), maxLength: 60 }),
);

test('private words never get through, in whatever case they are written', () => {
  fc.assert(
    fc.property(anyWords, (some) => {
      const words = `zq${some}Qz`;
      const record = buildRecord(everythingHappened(checked, words.toUpperCase(), words));
      const data = textsIn(JSON.parse(recordJson(record))).join('\n');
      for (const output of [data, recordText(record), recordMarkdown(record), recordHtml(record)]) {
        expect(output.toLowerCase()).not.toContain('zq');
      }
    }),
    { ...someRuns, examples: [['ß'], ['ᾢ']] },
  );
});

test('nothing that moves, colours or hides gets through, and no line is too long', () => {
  const harmful = /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Cs}/u;
  fc.assert(
    fc.property(hostileWords, (words) => {
      const record = buildRecord(everythingHappened(checked, words, 'Ada Example'));
      const texts = textsIn(JSON.parse(recordJson(record)));
      const text = recordText(record);
      for (const output of [...texts, text, recordMarkdown(record), recordHtml(record)])
        expect(output).not.toMatch(harmful);
      expect(text.split('\n').filter((line) => columnsOf(line) > 78)).toEqual([]);
    }),
    someRuns,
  );
});

/** What a Markdown reader makes of the lines: which are headings, items, rows of how many cells, quotations. */
function shapeOf(markdown: string): readonly string[] {
  return markdown.split('\n').flatMap((line) => {
    const signs = line.replace(/\\[!-/:-@[-`{-~]/g, '');
    const cells = signs.startsWith('|') ? signs.split('|').length : 0;
    const begins = /^(#+ |- |\| |\|$| {2}> | {2}>$)?/.exec(signs)?.[0] ?? '';
    const wild = signs
      .slice(begins.length)
      .replace(/^ --- [- |]*$/, '')
      .match(cells > 0 ? /[*_`<>[\]#&~!]/g : /[*_`<>[\]#&~!|]/g);
    return begins.startsWith('  >') ? [] : [`${begins.trim()} ${cells} ${wild?.join('') ?? ''}`];
  });
}

test('no words can become Markdown', () => {
  const shape = (words: string): readonly string[] =>
    shapeOf(recordMarkdown(buildRecord(everythingHappened(checked, words, 'Ada Example'))));
  const plain = shape('so');
  fc.assert(
    fc.property(hostileWords, (words) => expect(shape(words)).toEqual(plain)),
    someRuns,
  );
});

test('no words can become markup, and a page loads and runs nothing', () => {
  const tags = (words: string): readonly string[] => {
    const page = recordHtml(buildRecord(everythingHappened(checked, words, 'Ada Example')));
    return (page.match(/<[^>]*>|[<>]/g) ?? []).filter((tag) => tag !== '<br>');
  };
  const plain = tags('so');
  expect(plain.filter((tag) => /^<(script|link|img|iframe)|href|src=|\bon\w+=/i.test(tag))).toEqual([]);
  fc.assert(
    fc.property(hostileWords, (words) => expect(tags(words)).toEqual(plain)),
    someRuns,
  );
});
