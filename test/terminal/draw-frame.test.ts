import { Chalk } from 'chalk';
import fc from 'fast-check';
import { columnsOf } from '../../src/diagnostic/visible-text.js';
import { emptyLine } from '../../src/terminal/edit-line.js';
import { drawFrame } from '../../src/terminal/draw-frame.js';
import { glyphsFor } from '../../src/terminal/glyphs.js';
import type { Asking } from '../../src/terminal/renderer.js';
import type { Screen } from '../../src/terminal/screen.js';
import { KeptOutput } from '../cli/fake-world.js';

function screenOf(columns: number, rows: number): Screen {
  const output = Object.assign(new KeptOutput(), { columns, rows });
  return { output, chalk: new Chalk({ level: 0 }), glyphs: glyphsFor({ LC_ALL: 'C.UTF-8' }) };
}

const words = (most: number) =>
  fc
    .array(fc.constantFrom('we', 'are', 'sorry', 'for', 'the', 'inconveniences'), {
      minLength: 1,
      maxLength: most,
    })
    .map((all) => all.join(' '));
const part = fc.record({
  kind: fc.constantFrom('alert', 'coach', 'why', 'noted', 'say', 'may', 'line'),
  text: words(60),
});
const asking: fc.Arbitrary<Asking> = fc.record(
  {
    heading: fc.record({
      title: words(4),
      tag: fc.constant('ACD-EFG-HJK-MNP'),
      stage: fc.option(words(4), { nil: undefined }),
    }),
    isNewStage: fc.boolean(),
    parts: fc.array(part, { maxLength: 8 }),
    question: words(20).map((text) => `What now? ${text}`),
    forCustomer: fc.boolean(),
    options: fc.array(fc.record({ label: words(12) }), { maxLength: 14 }),
    hint: words(8),
    commits: fc.boolean(),
    isOneKey: fc.boolean(),
    isPrivate: fc.boolean(),
    draft: fc.constant(''),
    fault: words(30).map((text) => ({ message: `no, ${text}` })),
    isRepeated: fc.boolean(),
  },
  {
    requiredKeys: [
      'heading',
      'isNewStage',
      'parts',
      'question',
      'forCustomer',
      'options',
      'hint',
      'commits',
      'isOneKey',
      'isPrivate',
      'draft',
      'isRepeated',
    ],
  },
);

test('a frame fits every screen, and never lacks the question, a fault, or the first of the words to say', () => {
  const columns = fc.integer({ min: 30, max: 120 });
  // Eleven rows hold one line of everything that never gives way, with three parts to say.
  fc.assert(
    fc.property(asking, columns, fc.integer({ min: 10, max: 50 }), (asked, width, rows) => {
      const says = asked.parts.filter(({ kind }) => kind === 'say');
      fc.pre(says.length + asked.parts.filter(({ kind }) => kind === 'alert').length <= 2);
      const { above, prefix, below } = drawFrame(
        asked,
        { line: emptyLine, filter: '' },
        screenOf(width, rows),
      );
      const lines = [...above, prefix, ...below];
      expect(lines.length).toBeLessThanOrEqual(rows - 1);
      expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(width - 1);
      expect(above.join('\n')).toContain('What now?');
      expect(below.join('\n').includes('Not taken: no,')).toBe(asked.fault !== undefined);
      expect(above.filter((line) => line.startsWith('│ “'))).toHaveLength(says.length);
    }),
  );
});

test('what gives way first is the room between, then the reasons, and what is missing is marked', () => {
  const asked: Asking = {
    heading: { title: 'The parcel is late', tag: 'ACD-EFG-HJK-MNP', stage: undefined },
    isNewStage: false,
    parts: [
      { kind: 'why', text: 'They have waited long enough' },
      {
        kind: 'say',
        text: 'I am sorry that you are still waiting for it. It will be with you on Wednesday, before noon.',
      },
    ],
    question: 'Is that all right for you?',
    forCustomer: true,
    options: ['Yes', 'No', 'They hung up', 'They want a manager', 'Nobody knows'].map((label) => ({ label })),
    hint: 'a number from 1 to 5',
    commits: false,
    isOneKey: true,
    isPrivate: false,
    draft: '',
    isRepeated: false,
  };
  const drawn = (columns: number, rows: number) => {
    const { above, prefix, below } = drawFrame(
      asked,
      { line: emptyLine, filter: '' },
      screenOf(columns, rows),
    );
    return [...above, prefix.trimEnd(), ...below].join('\n');
  };
  expect(drawn(40, 24)).toBe(`
The parcel is late · ACD-EFG-HJK-MNP
Why: They have waited long enough

│ “I am sorry that you are still
│ waiting for it. It will be with you
│ on Wednesday, before noon.”

Ask: “Is that all right for you?”
  1 Yes
  2 No
  3 They hung up
  4 They want a manager
  5 Nobody knows
›
a number from 1 to 5
? help · /b back · /n note · /p stop`);
  expect(drawn(40, 10)).toBe(`The parcel is late · ACD-EFG-HJK-MNP
│ “I am sorry that you are still … /s
Ask: “Is that all right for you?”
  1 Yes
  2 No
  … 3 more: arrow keys
›
a number from 1 to 5
? help · /b back · /n note · /p stop`);
});

test('the option that is chosen of a long list is shown in full, and what has to stay above the list has its rows', () => {
  const [long] = fc.sample(words(12), { numRuns: 1, seed: 7 });
  const label = `${long!} ${'a word more '.repeat(12)}and the end of it`;
  const options = Array.from({ length: 40 }, (_, at) => ({ label: `${at + 1}th ${label}` }));
  const asked: Asking = {
    ...fc.sample(asking, { numRuns: 1, seed: 7 })[0]!,
    parts: [],
    options,
    rowsAbove: 5,
  };
  const drawnWith = (text: string) =>
    drawFrame(asked, { line: { text, cursor: text.length }, filter: '' }, screenOf(50, 20));
  const lines = (text: string) => [...drawnWith(text).above, '', ...drawnWith(text).below];
  expect(lines('20').length).toBeLessThanOrEqual(20 - 1 - 5);
  expect(lines('20').join(' ').replaceAll(/\s+/g, ' ')).toContain(`20th ${label}`);
  expect(lines('21').join(' ').replaceAll(/\s+/g, ' ')).not.toContain(`20th ${label}`);
});
