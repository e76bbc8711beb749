import { deedsOfKind } from '../deed.js';
import type { Account, Finding } from './account.js';
import { matched } from './matched.js';
import type { Loss } from './score.js';

/** Made the promises that were due, kept them, and closed on the customer's word. */
export function scorePromised({ deeds, course }: Account): Finding {
  const due = deedsOfKind(course, 'promised', 'not_agreed');
  const confirms = deedsOfKind(course, 'confirmed');
  const closings = deedsOfKind(course, 'closed');
  const total = due.length + (confirms.length > 0 ? 1 : 0) + (closings.length > 0 ? 1 : 0);
  const share = 1 / Math.max(1, total);
  const { pairs } = matched(due, deedsOfKind(deeds, 'promised', 'not_agreed'), ({ promise }) => promise);
  const missing = pairs.flatMap(([deed, found]): Loss[] =>
    found
      ? []
      : [
          {
            kind: 'never_promised',
            share,
            what: `this was never promised: ${deed.what}`,
            instead:
              deed.because === undefined ? `promise it: ${deed.what}` : `${deed.what}: ${deed.because}`,
          },
        ],
  );
  return {
    good:
      due.length === 0
        ? 'you asked whether it was right, and closed on their word'
        : 'you promised what was due, and closed on their word',
    losses: [
      ...missing,
      ...brokenPromises({ deeds, course }, share),
      ...neverConfirmed({ deeds, course }, share),
      ...closedOnNoWord({ deeds, course }, share),
    ],
  };
}

/** What was broken on the playbook's way, too, is part of the story. */
function brokenPromises({ deeds, course }: Pick<Account, 'deeds' | 'course'>, share: number): Loss[] {
  const { extra } = matched(
    deedsOfKind(course, 'broken'),
    deedsOfKind(deeds, 'broken'),
    ({ promise }) => promise,
  );
  return extra.map(({ what, turn }) => ({
    kind: 'promise_broken',
    share: Math.max(share, 0.25),
    what: `this promise was not kept: ${what}`,
    turn,
    instead: 'call before it is late, say so, and name a day that holds',
  }));
}

function neverConfirmed({ deeds, course }: Pick<Account, 'deeds' | 'course'>, share: number): Loss[] {
  if (deedsOfKind(course, 'confirmed').length === 0 || deedsOfKind(deeds, 'confirmed').length > 0) return [];
  const what = 'you never asked whether it was put right';
  return [{ kind: 'never_confirmed', share, what, instead: 'ask for their word before you close' }];
}

function closedOnNoWord({ deeds, course }: Pick<Account, 'deeds' | 'course'>, share: number): Loss[] {
  const [wanted, closed] = [deedsOfKind(course, 'closed').at(-1), deedsOfKind(deeds, 'closed').at(-1)];
  if (!wanted || (closed?.outcome === wanted.outcome && hasTheirWord(closed, wanted))) return [];
  const what = closed
    ? closed.outcome === wanted.outcome
      ? 'you closed it without their yes'
      : `you closed it as ${closed.outcome.replace('_', ' ')}`
    : 'it was never closed';
  const instead = `close it as ${wanted.outcome.replace('_', ' ')}${wanted.acceptance === 'accepted' ? ', on their word' : ''}`;
  return [{ kind: 'not_on_their_word', share, what, instead, ...(closed && { turn: closed.turn }) }];
}

function hasTheirWord(
  closed: { readonly acceptance: string },
  wanted: { readonly acceptance: string },
): boolean {
  return wanted.acceptance !== 'accepted' || closed.acceptance === 'accepted';
}
