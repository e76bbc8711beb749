import { readLibrary } from '../../src/playbook/read-library.js';
import type { Translation } from '../../src/playbook/translation.js';
import { mergeWords } from '../../src/words/merge-words.js';

function words(...sentences: readonly string[]): Translation {
  const text = `words: nl\nplaybook: one\n\nsentences:\n${sentences.map((one) => `  - ${one}\n`).join('')}`;
  return readLibrary([{ path: 'words.yaml', text }]).translations[0]!;
}

const both = words('{at: [one.say, two.say], from: Good., to: }');
const first = '{at: one.say, from: Good., to: Prima.}';
const second = '{at: two.say, from: Good., to: Mooi.}';

function said({ text }: { readonly text: string }) {
  const [{ sentences }] = readLibrary([{ path: 'words.yaml', text }]).translations as [Translation];
  return sentences.map(({ places, to }) => [...places, to?.value]);
}

test('a sentence that was put into other words in each of its places has them there', () => {
  const merged = mergeWords(both, words(first, second));
  expect(merged).toMatchObject({ taken: 1, conflicts: [], unknown: 0 });
  expect(said(merged)).toEqual([
    ['one.say', 'Prima.'],
    ['two.say', 'Mooi.'],
  ]);
  expect(mergeWords(words(first, second), words(first, second))).toMatchObject({ taken: 0, conflicts: [] });
});

test('words for all places are taken in each of them', () => {
  const merged = mergeWords(
    words('{at: one.say, from: Good., to: }', '{at: two.say, from: Good., to: }'),
    words('{at: [one.say, two.say], from: Good., to: Goed.}'),
  );
  expect(said(merged)).toEqual([
    ['one.say', 'Goed.'],
    ['two.say', 'Goed.'],
  ]);
});

test('words for a place that is not there are told, and never dropped', () => {
  const { conflicts } = mergeWords(words('{at: one.say, from: Good., to: }'), words(first, second));
  expect(conflicts).toEqual([{ from: 'Good.', ours: 'Prima.', theirs: 'Mooi.' }]);
});
