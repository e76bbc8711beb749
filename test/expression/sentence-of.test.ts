import fc from 'fast-check';
import { readValue } from '../../src/expression/read-value.js';
import { sentenceOf } from '../../src/expression/sentence-of.js';

test.each([
  ['we broke a part', 'We broke a part.'],
  ['We broke a part.', 'We broke a part.'],
  ['is it late?', 'Is it late?'],
  ['the sign said “closed.”', 'The sign said “closed.”'],
  ['the part (a valve)', 'The part (a valve).'],
  ['it came, and then,', 'It came, and then.'],
  ['ßharp', 'ßharp.'],
  ['3 parts came late', '3 parts came late.'],
  ['élan', 'Élan.'],
])('%j becomes %j', (typed, sentence) => {
  expect(readValue(` ${typed} `, { kind: 'text', isSentence: true })).toEqual({ value: sentence });
  expect(readValue(typed, { kind: 'text' })).toEqual({ value: typed });
});

test('a sentence stays as it is, and begins with what was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (typed) => {
      const once = sentenceOf(typed);
      expect(sentenceOf(once)).toBe(once);
      const [letters, before] = [[...once], [...typed]];
      expect(letters.slice(1, before.length - 1)).toEqual(before.slice(1, -1));
    }),
  );
});
