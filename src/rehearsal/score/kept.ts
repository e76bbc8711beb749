import { deedsOfKind } from '../deed.js';
import type { Account, Finding } from './account.js';
import { lastWordIn } from './last-word.js';
import type { Loss } from './score.js';

/** Kept the customer: they stayed to the end, said that it was right, and went in no worse mood than they came. */
export function scoreKept(account: Account): Finding {
  const isContent = lastWordIn(account.deeds).word === 'yes';
  if (account.isReal && !account.isOver)
    return { good: 'it is still open: nobody knows yet how they leave', losses: [] };
  return {
    good: isContent ? 'they stayed, and left content' : 'they stayed to the end',
    losses: lossesOf(account),
  };
}

function lossesOf(account: Account): readonly Loss[] {
  const { deeds, isOver, isReal } = account;
  const [left] = deedsOfKind(deeds, 'left');
  if (left) return [{ kind: 'customer_left', share: 1, what: 'they had enough, and left', turn: left.turn }];
  if (isOver) return isReal ? lostInCase(account) : lostInRehearsal(account);
  return [{ kind: 'not_finished', share: 1, what: 'the conversation did not come to its end' }];
}

/** The customer of a rehearsal may be one whom nothing could make content. */
function lostInRehearsal({ deeds, course, moodChange = 0 }: Account): readonly Loss[] {
  const wanted = deedsOfKind(course, 'confirmed').at(-1)?.isRight ?? true;
  const last = deedsOfKind(deeds, 'confirmed').at(-1);
  const refused: Loss[] =
    last && !last.isRight && wanted
      ? [{ kind: 'not_accepted', share: 0.6, what: 'their last word was no', turn: last.turn }]
      : [];
  const worse: Loss[] =
    moodChange < 0
      ? [{ kind: 'worse_mood', share: 0.4, what: 'they left in a worse mood than they came' }]
      : [];
  return [...refused, ...neverAsked({ deeds, course }), ...worse];
}

/** Nobody has kept a customer on whom they closed without a question, least of all without having done anything. */
function neverAsked({ deeds, course }: Pick<Account, 'deeds' | 'course'>): readonly Loss[] {
  if (deedsOfKind(course, 'confirmed').length === 0 || deedsOfKind(deeds, 'confirmed').length > 0) return [];
  const isDone = deedsOfKind(deeds, 'granted', 'promised', 'did', 'tried', 'handed_off').length > 0;
  return [{ kind: 'no_word', share: isDone ? 0.5 : 1, what: 'they never said that it was right' }];
}

/** Of a real customer there is only their word, and how it ended; who was handed over may yet be content. */
function lostInCase({ deeds }: Account): readonly Loss[] {
  const { word, turn } = lastWordIn(deeds);
  const outcome = deedsOfKind(deeds, 'closed').at(-1)?.outcome;
  if (word === 'yes') return [];
  if (word === 'no')
    return [{ kind: 'not_accepted', share: 1, what: 'their last word was no', ...(turn && { turn }) }];
  if (outcome === 'unresolved') return [{ kind: 'not_accepted', share: 1, what: 'it was not put right' }];
  if (outcome === 'handed_over') return [];
  return [{ kind: 'no_word', share: 0.5, what: 'they never said that it was right' }];
}
