import fc from 'fast-check';
import { mutations, wrongAnswerTo } from './mutations.js';

/** A few of what `npm run mutations -- 100000` tries for as long as is wanted. */
const runs = Number(process.env['MUTATIONS'] ?? 40);

test(
  'a file with one slip in it is answered, and every finding lies in it',
  () =>
    fc.assert(
      fc.asyncProperty(mutations, async (mutation) => expect(await wrongAnswerTo(mutation)).toBeUndefined()),
      { numRuns: runs },
    ),
  60_000 + runs * 500,
);
