import fc from 'fast-check';
import { fittingText, textByPattern } from '../../src/case/text-pattern.js';

const pattern = fc.stringMatching(/^[A9BX7+€][A9BX7 /.+-]{0,10}$/);

test.each([
  ['AA-999999', 'KB-123456', 'KB-123456'],
  ['AA-999999', 'kb123456', 'KB-123456'],
  ['AA-999999', ' kb 123 456 ', 'KB-123456'],
  ['AA-999999', 'k-b-1-2-3-4-5-6', 'KB-123456'],
  ['AA-999999', 'KB-12345', undefined],
  ['AA-999999', 'KB-1234567', undefined],
  ['AA-999999', '123456-KB', undefined],
  ['AA-999999', 'KB+123456', undefined],
  ['999-9999', '1234567', '123-4567'],
  ['NL-99', 'nl12', 'NL-12'],
  ['+99 999', '+31 123', '+31 123'],
  ['A-9', 'ß1', 'ß-1'],
  ['e-mail', 'jan@', undefined],
  ['e-mail', 'jan@example', undefined],
  ['e-mail', 'jan janssen@example.org', undefined],
  ['e-mail', 'jan@example..org', undefined],
  ['e-mail', ' jan.janssen+2@mail.example.org ', 'jan.janssen+2@mail.example.org'],
  ['e-mail', 'jörg@bücher.example', 'jörg@bücher.example'],
  ['phone', '+31 (0)20 123-4567', '+31 (0)20 123-4567'],
  ['phone', '12345', undefined],
  ['phone', 'ask at the desk', undefined],
])('by %s, %j is %j', (by, typed, kept) => {
  expect(textByPattern(typed, by)).toBe(kept);
});

test('what fits is kept as the pattern has it, and then stays as it is', () => {
  fc.assert(
    fc.property(pattern, fc.constantFrom('', ' ', '-'), (by, between) => {
      const text = fittingText(by);
      const typed = [...text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()].join(between);
      expect(textByPattern(typed, by)).toBe(text);
      expect(textByPattern(text, by)).toBe(text);
    }),
  );
});
