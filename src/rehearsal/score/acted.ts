import { moneyText } from '../../case/money-text.js';
import { deedsOfKind, type Deed, type DeedOf } from '../deed.js';
import type { Account, Finding } from './account.js';
import { matched } from './matched.js';
import type { Loss } from './score.js';

type Due = DeedOf<'granted' | 'declined' | 'did' | 'did_not' | 'handed_off' | 'tried'>;

/** Did what was due, all of it, and before the customer had to ask. What is granted counts most. */
export function scoreActed(account: Account): Finding {
  const due = dueIn(account.course);
  const total = due.reduce((sum, deed) => sum + weightOf(deed), 0);
  const { pairs } = matched(due, dueIn(account.deeds), nameOf);
  const losses = pairs.flatMap(([deed, found]) => {
    const loss = lossFor(deed, found, account);
    return loss ? [{ ...loss, share: (loss.share * weightOf(deed)) / total }] : [];
  });
  return { good: due.length === 0 ? 'nothing had to be done' : goodOf(account), losses };
}

/** Whether a real customer had to ask for it nobody has written down. */
function goodOf({ isReal, isOver }: Account): string {
  if (!isReal) return 'you did all that was due before they had to ask';
  return isOver ? 'you did all that was due' : 'you did all that was due so far';
}

function dueIn(deeds: readonly Deed[]): readonly Due[] {
  return deedsOfKind(deeds, 'granted', 'declined', 'did', 'did_not', 'handed_off', 'tried');
}

function weightOf({ kind }: Due): number {
  if (kind === 'granted' || kind === 'declined') return 3;
  return kind === 'handed_off' ? 2 : 1;
}

/** What was offered and not wanted is as good as granted, and what was tried as good as done. */
function nameOf(deed: Due): string {
  switch (deed.kind) {
    case 'granted':
    case 'declined':
      return `remedy ${deed.remedy}`;
    case 'did':
    case 'did_not':
      return `act ${deed.act}`;
    case 'handed_off':
      return `hand off ${deed.to}`;
    case 'tried':
      return `thing ${deed.thing}`;
  }
}

function lossFor(due: Due, found: Due | undefined, { deeds, policy }: Account): Loss | undefined {
  const more = insteadOf(due, policy);
  const instead = more === undefined ? {} : { instead: more };
  if (!found) return { kind: 'never_done', share: 1, what: `you left this out: ${titleOf(due)}`, ...instead };
  if (due.kind === 'did' && found.kind === 'did_not') {
    return {
      kind: 'never_done',
      share: 1,
      what: `you left this undone: ${due.what}`,
      turn: found.turn,
      ...instead,
    };
  }
  if (due.kind !== 'granted' || found.kind !== 'granted') return undefined;
  if (found.worth !== null && due.worth !== null && found.worth < due.worth) {
    const [got, wanted] = [moneyText(policy, found.worth), moneyText(policy, due.worth)];
    return {
      kind: 'too_little',
      share: 0.5,
      what: `${due.title}: ${got} is less than the ${wanted} that was due`,
      turn: found.turn,
      ...instead,
    };
  }
  const asked = deedsOfKind(deeds, 'customer_asked').find(
    ({ name, turn }) => name === due.remedy && turn < found.turn,
  );
  if (!asked) return undefined;
  const what = `they had to ask for it first: ${titleOf(due)}`;
  return { kind: 'done_late', share: 0.5, what, turn: asked.turn, ...instead };
}

function titleOf(deed: Due): string {
  switch (deed.kind) {
    case 'granted':
    case 'declined':
      return deed.title;
    case 'did':
    case 'did_not':
      return deed.what;
    case 'handed_off':
      return `hand over to ${deed.title}`;
    case 'tried':
      return deed.text;
  }
}

/** How much of it and why, where there is more to say than what it is. */
function insteadOf(due: Due, policy: Account['policy']): string | undefined {
  if (due.kind !== 'granted') return undefined;
  const worth = due.worth === null ? '' : ` (${moneyText(policy, due.worth)})`;
  const because = due.because === undefined ? '' : `: ${due.because}`;
  return worth + because === '' ? undefined : due.title + worth + because;
}
