import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { matchWords } from '../../src/check/match-words.js';
import { layOut } from '../../src/layout/lay-out.js';
import { readLibrary } from '../../src/playbook/read-library.js';
import { saidInPlaybook, type SaidSentence } from '../../src/playbook/said-sentences.js';
import type { Translation } from '../../src/playbook/translation.js';
import { emptyWords, updateWords } from '../../src/words/update-words.js';
import { standingOf } from '../../src/words/words-standing.js';

const text = readFileSync(join(import.meta.dirname, '../../playbooks/wrong-item-shipped.yaml'), 'utf8');
const said = saidOf(text);

function saidOf(playbook: string): readonly SaidSentence[] {
  const [one] = readLibrary([{ path: 'playbook.yaml', text: playbook }]).playbooks.values();
  return saidInPlaybook(one!);
}

function wordsOf(file: string): Translation {
  const [words] = readLibrary([{ path: 'words.yaml', text: file }]).translations;
  return words!;
}

function extracted(now: readonly SaidSentence[], file: string, saysTheSame = false): string {
  const words = wordsOf(file);
  return updateWords(words, matchWords(now, words), { saysTheSame });
}

function standing(now: readonly SaidSentence[], file: string) {
  return standingOf(matchWords(now, wordsOf(file)));
}

/** Every sentence with words of its own, which name the same facts. */
function translated(file: string): string {
  const [head = '', ...items] = file.split(/^(?= {2}- at: )/m);
  const filled = items.map((item, number) => {
    const facts = item.match(/\{\w+\}/g) ?? [];
    return item.replace(/^ {4}to:$/m, `    to: ${['zin', number, ...facts].join(' ')}`);
  });
  return layOut([head, ...filled].join(''), 'words');
}

const empty = extracted(said, emptyWords('nl', 'playbook', 'wrong-item-shipped', 'schema'));
const full = translated(empty);

/** The sentences of the playbook, each once. */
const sentences = [...new Set(said.map((one) => one.text))];

/** What is said after one sentence was changed wherever it stands. */
function changed(from: string, to: string): readonly SaidSentence[] {
  return said.map((one) => (one.text === from ? { ...one, text: to } : one));
}

test('all that is said is written down, and waits for its words', () => {
  expect(standing(said, empty)).toMatchObject({ sentences: sentences.length, missing: sentences.length });
  expect(standing(said, full)).toMatchObject({ done: sentences.length, missing: 0, stale: 0 });
});

test.each([
  ['empty', empty],
  ['full', full],
])('extracting once more changes nothing in a file that is %s', (_, file) => {
  expect(extracted(said, file)).toBe(file);
});

const slip = fc.record({
  sentence: fc.constantFrom(...sentences),
  at: fc.nat(),
  letter: fc.constantFrom('x', 'e', 'Q', ' '),
  how: fc.constantFrom('put in', 'left out', 'instead'),
});

/** A sentence with one slip of the keyboard in it. */
function slipped({
  sentence,
  at,
  letter,
  how,
}: {
  sentence: string;
  at: number;
  letter: string;
  how: string;
}) {
  const place = at % sentence.length;
  const after = sentence.slice(how === 'put in' ? place : place + 1);
  return sentence.slice(0, place) + (how === 'left out' ? '' : letter) + after;
}

const same = (one: string) => one.replace(/\s+/g, ' ').trim();

test('a slip that is mended makes exactly one sentence stale, and no words are lost', () => {
  fc.assert(
    fc.property(slip, (given) => {
      const mended = slipped(given);
      fc.pre(same(mended) !== same(given.sentence) && !/[{}]/.test(given.sentence));
      fc.pre(!sentences.some((one) => same(one) === same(mended)) && mended.trim() !== '');
      const after = extracted(changed(given.sentence, mended), full);
      const counts = { stale: 1, missing: 0, gone: 0, done: sentences.length - 1 };
      expect(standing(changed(given.sentence, mended), full)).toMatchObject(counts);
      expect(standing(changed(given.sentence, mended), after)).toMatchObject(counts);
      expect(extracted(changed(given.sentence, mended), after)).toBe(after);
      expect(after.match(/zin \d+/g)?.sort()).toEqual(full.match(/zin \d+/g)?.sort());
      expect(
        wordsOf(after)
          .sentences.find(({ was }) => was)
          ?.was?.value.trim(),
      ).toBe(given.sentence.trim());
      expect(standing(said, extracted(said, after))).toMatchObject({ stale: 0, done: sentences.length });
    }),
    { numRuns: 30 },
  );
});

test('one that says the same as before goes stale nowhere', () => {
  const mended = changed('Of course.', 'Of course!');
  expect(standing(mended, extracted(mended, full, true))).toMatchObject({ stale: 0, done: sentences.length });
});

test('one that was stale before stays so, where something else was seen to say the same', () => {
  const first = changed('Of course.', 'Of course!');
  const stale = extracted(first, full);
  const other = sentences.find((one) => one !== 'Of course.' && !one.includes('{') && one.length > 20)!;
  const both = first.map((one) => (one.text === other ? { ...one, text: `${other}!` } : one));
  const after = extracted(both, stale, true);
  expect(after).toContain('was: Of course.');
  expect(standing(both, after)).toMatchObject({ stale: 1, done: sentences.length - 1 });
});

test('what has nothing to do with a new sentence goes, unless it stood between the same two', () => {
  const named = (...texts: readonly string[]) => texts.map((one) => ({ place: `${one[0]}.say`, text: one }));
  const file = (...froms: readonly string[]) =>
    `words: nl\nplaybook: one\nsentences:\n${froms.map((from) => `  - {from: ${from}, to: iets}\n`).join('')}`;
  const stay = 'All is well now';
  // Before a sentence without words is not the edge of the file.
  expect(standing(named('Xyz', 'Quux', stay), file('Mhm', stay))).toMatchObject({
    missing: 2,
    gone: 1,
    stale: 0,
  });
  expect(standing(named('Xyz', stay), file('Mhm', stay))).toMatchObject({ stale: 1, gone: 0 });
  // A neighbour that was changed itself is known by the words that it took.
  const changedStay = `${stay}!`;
  expect(standing(named('Xyz', changedStay, 'Quux'), file('Mhm', stay, 'Bah'))).toMatchObject({
    stale: 3,
    gone: 0,
  });
});

test('whatever order sentences come in, and whatever their steps are called, none goes stale', () => {
  const shuffled = fc.shuffledSubarray([...said], { minLength: said.length });
  fc.assert(
    fc.property(shuffled, fc.boolean(), (order, isRenamed) => {
      const now = isRenamed ? order.map((one, at) => ({ ...one, place: `step_${at}.say` })) : order;
      const after = extracted(now, full);
      expect(standing(now, full)).toMatchObject({ done: sentences.length, stale: 0, missing: 0, gone: 0 });
      expect(standing(now, after)).toMatchObject({ done: sentences.length, stale: 0, missing: 0, gone: 0 });
      expect(extracted(now, after)).toBe(after);
    }),
    { numRuns: 20 },
  );
});

test('what goes is kept aside with its words, and has them again when it comes back', () => {
  fc.assert(
    fc.property(fc.subarray(sentences, { minLength: 1 }), (left) => {
      const now = said.filter((one) => !left.includes(one.text));
      const after = extracted(now, full);
      expect(standing(now, after)).toMatchObject({ gone: left.length, stale: 0, missing: 0 });
      const back = extracted(said, after);
      expect(standing(said, back)).toMatchObject({ done: sentences.length, gone: 0, stale: 0 });
    }),
    { numRuns: 20 },
  );
});

test('remarks stay with the sentences that they stand before, whatever becomes of those', () => {
  const change = fc.record({
    remarked: fc.constantFrom(...sentences),
    changed: fc.constantFrom(...sentences),
    left: fc.constantFrom(...sentences),
  });
  fc.assert(
    fc.property(change, ({ remarked, changed: other, left }) => {
      const at = wordsOf(full).sentences.findIndex(({ from }) => same(from.value) === same(remarked));
      const parts = full.split(/^(?= {2}- at: )/m);
      parts[at + 1] = `  # ask the branch\n${parts[at + 1]}`;
      const file = parts.join('');
      const now = changed(other, `${other} And more.`).filter((one) => one.text !== left);
      const after = extracted(now, file);
      const words = new RegExp(
        `# ask the branch\\n[^#]*?to: ${wordsOf(full).sentences[at]?.to?.value}$`,
        'm',
      );
      expect(after).toMatch(words);
      expect(extracted(now, after)).toBe(after);
    }),
    { numRuns: 20 },
  );
});
