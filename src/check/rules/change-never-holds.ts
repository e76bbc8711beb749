import type { LibraryContext } from '../library-context.js';

/** Every change of the policy holds on some day: none is over before the policy itself begins to hold. */
export function changeNeverHolds({ library: { policy: book }, reportIn }: LibraryContext): void {
  if (!book?.effectiveFrom) return;
  for (const { at, until } of book.changes) {
    if (until === undefined || until >= book.effectiveFrom.value) continue;
    reportIn(book.base.file)(
      'change-never-holds',
      at,
      'this change is over before the policy begins to hold',
      {
        help: 'look at its `until`, or leave the change out',
        related: {
          file: book.base.file,
          span: book.effectiveFrom.at,
          message: 'the policy holds from here on',
        },
      },
    );
  }
}
