import { deedsOfKind, type DeedOf } from '../deed.js';
import type { Account, Finding } from './account.js';
import { matched } from './matched.js';
import type { Loss } from './score.js';

type Closed = DeedOf<'closed'>;

/** Made the promises that were due, kept them, and closed on the customer's word. */
export function scorePromised(account: Account): Finding {
  const { deeds, course, isReal, isOver } = account;
  const due = deedsOfKind(course, 'promised', 'not_agreed');
  const confirms = deedsOfKind(course, 'confirmed');
  const closings = deedsOfKind(course, 'closed');
  const isStillOpen = isReal && !isOver;
  const total = due.length + (confirms.length > 0 ? 1 : 0) + (closings.length > 0 || isReal ? 1 : 0);
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
            ...(deed.because !== undefined && { instead: `${deed.what}: ${deed.because}` }),
          },
        ],
  );
  return {
    good: goodOf(account),
    losses: [
      ...missing,
      ...brokenPromises({ deeds, course }, share),
      ...neverConfirmed({ deeds, course }, share),
      ...(isStillOpen ? [] : closedOnNoWord(account, share)),
    ],
  };
}

function goodOf({ deeds, isReal, isOver }: Account): string {
  const promised = deedsOfKind(deeds, 'promised', 'not_agreed').length > 0;
  const asked = deedsOfKind(deeds, 'confirmed').length > 0;
  const closed = deedsOfKind(deeds, 'closed').at(-1);
  const parts = [
    ...(promised ? ['promised what was due'] : []),
    ...(asked && !promised ? ['asked whether it was right'] : []),
    ...(isReal && !isOver
      ? []
      : closed?.acceptance === 'accepted'
        ? ['closed on their word']
        : [`closed it as ${(closed?.outcome ?? 'resolved').replace('_', ' ')}`]),
  ];
  if (parts.length === 0) return 'nothing had to be promised so far';
  return `you ${parts.join(', and ')}`;
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

function closedOnNoWord({ deeds, course, isReal }: Account, share: number): Loss[] {
  const [wanted, closed] = [deedsOfKind(course, 'closed').at(-1), deedsOfKind(deeds, 'closed').at(-1)];
  if (!wanted) return isReal && closed ? closedTooEarly(closed, share) : [];
  if (closed?.outcome === wanted.outcome && hasTheirWord(closed, wanted, isReal)) return [];
  const what = closed
    ? closed.outcome === wanted.outcome
      ? 'you closed it without their yes'
      : `you closed it as ${closed.outcome.replace('_', ' ')}`
    : 'it was never closed';
  const instead = `close it as ${wanted.outcome.replace('_', ' ')}${needsTheirWord(wanted, isReal) ? ', on their word' : ''}`;
  return [{ kind: 'not_on_their_word', share, what, instead, ...(closed && { turn: closed.turn }) }];
}

/** The playbook's way ends where nobody has answered: whoever closed it there left the rest out, and with it their word. */
function closedTooEarly({ acceptance, turn }: Closed, share: number): Loss[] {
  if (acceptance === 'accepted') return [];
  const what = 'you closed it without asking for their word';
  return [
    { kind: 'not_on_their_word', share, what, turn, instead: 'go on to where they say that it is right' },
  ];
}

function hasTheirWord(closed: Closed, wanted: Closed, isReal: boolean): boolean {
  return !needsTheirWord(wanted, isReal) || closed.acceptance === 'accepted';
}

/** The word of a customer of flesh and blood is in no playbook: what was resolved was so on their yes, or on nobody's. */
function needsTheirWord({ acceptance, outcome }: Closed, isReal: boolean): boolean {
  return acceptance === 'accepted' || (isReal && outcome === 'resolved');
}
