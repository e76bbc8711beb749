import fc from 'fast-check';
import { mutations, wrongAnswerTo, wrongFindingsIn } from './mutations.js';

/** A few of what `npm run mutations -- 100000` tries for as long as is wanted. */
test('a file with one slip in it is checked, and every finding lies in it', () => {
  fc.assert(
    fc.property(mutations, (mutation) => expect(wrongFindingsIn(mutation)).toBeUndefined()),
    { numRuns: 100 },
  );
});

test(
  'the command answers a file with one slip in it',
  () =>
    fc.assert(
      fc.asyncProperty(mutations, async (mutation) => expect(await wrongAnswerTo(mutation)).toBeUndefined()),
      { numRuns: 5 },
    ),
  120_000,
);
