import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { maskedSearch } from '../../src/search/masked-search.js';

const pairs = readFileSync(join(import.meta.dirname, 'masked.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' | ') as [string, string]);

test.each(pairs)('%s is kept as %s', (typed, kept) => {
  expect(maskedSearch(typed)).toBe(kept);
});

test('whatever is typed, no digit, no address and no line break is kept, and little of it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress(), fc.lorem()), (typed) => {
      const kept = maskedSearch(typed);
      expect(kept).not.toMatch(/[\p{N}@\p{Cc}]/u);
      expect(kept.length).toBeLessThanOrEqual(80);
    }),
  );
});
