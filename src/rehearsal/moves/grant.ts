import { allowance, isWithin } from '../../case/authority.js';
import { moneyText } from '../../case/money-text.js';
import { partyTitle } from '../../case/party-title.js';
import { stepAt } from '../../case/record/step-at.js';
import type { Phrase } from '../../playbook/written.js';
import { deedsOfKind, type DeedOf } from '../deed.js';
import type { Move } from '../move.js';
import type { Turning } from '../turning.js';
import type { Refusal } from './refusal.js';

type Granting = Extract<Move, { kind: 'grant' }>;
type Due = DeedOf<'granted' | 'declined'>;

/** Grants a remedy, whoever may; with an approval where one is asked for. */
export function grant(turning: Turning, move: Granting): Refusal | undefined {
  const { stage } = turning;
  const kind = stage.policy.remedies.get(move.remedy);
  if (!kind) return { message: 'the house has no such remedy' };
  const due = dueNow(turning, move.remedy);
  const worth = move.amount ?? due?.worth ?? null;
  const about = authorityOf(turning, move, worth, due);
  turning.noticeIfNotOwned();
  if (about.approval !== undefined) turning.line('story', about.approval);
  if (about.isRefused) {
    turning.bringsNothing();
    return undefined;
  }
  const amount = worth === null ? '' : moneyText(stage.policy, worth);
  const words = wordsFor(turning, due, kind.say, amount);
  // Nobody is given words to say where the house has none.
  if (words === undefined) turning.line('story', grantedText(kind.title, move, amount));
  else turning.line('trainee', words);
  const { title, countsAs } = kind;
  const what = { remedy: move.remedy, title, worth, countsAs } as const;
  if (due?.kind === 'declined') {
    turning.did({ kind: 'declined', ...what }, due.step);
    turning.line('customer', "That's kind, but I'd rather not.");
    return undefined;
  }
  turning.did(
    {
      kind: 'granted',
      ...what,
      ...(about.beyond !== undefined && { beyond: about.beyond }),
      ...(about.approver !== undefined && { approver: about.approver }),
    },
    due?.step ?? null,
  );
  if (!due) {
    turning.react({ kind: 'not_called_for' }, {}, { kind: 'granted', name: move.remedy });
    turning.bringsNothing();
  } else if (worth !== null && due.worth !== null && worth < due.worth) turning.react({ kind: 'too_little' });
  else turning.react({ kind: 'granted', name: move.remedy });
  return undefined;
}

/** What is due of this remedy and was not granted yet. */
function dueNow({ stage, done }: Turning, remedy: string): Due | undefined {
  const all = deedsOfKind(stage.course.deeds, 'granted', 'declined').filter((deed) => deed.remedy === remedy);
  return all[deedsOfKind(done, 'granted', 'declined').filter((deed) => deed.remedy === remedy).length];
}

interface AuthorityNow {
  readonly beyond?: string;
  readonly approver?: string;
  /** What became of the approval that was asked for. */
  readonly approval?: string;
  readonly isRefused: boolean;
}

function authorityOf(
  turning: Turning,
  move: Granting,
  worth: number | null,
  due: Due | undefined,
): AuthorityNow {
  const { policy, opening, course } = turning.stage;
  const offer = due?.step === undefined || due.step === null ? undefined : course.offers.get(due.step);
  const granted = deedsOfKind(turning.done, 'granted');
  const about = {
    now: turning.now,
    grants: granted,
    received: opening.received ?? [],
    hasWorth: worth !== null,
    ...(offer?.of !== undefined && { of: offer.of }),
  };
  const mayGrant = (role: string) => allowance(policy, role, move.remedy, about);
  if (move.approver !== undefined) {
    const title = partyTitle(policy, move.approver);
    if (isRefusedInCourse(turning, move, worth) || !isWithin(mayGrant(move.approver).upTo, worth))
      return { approval: `${title}: no.`, isRefused: true };
    return { approval: `${title}: yes, go ahead.`, approver: move.approver, isRefused: false };
  }
  const { upTo, reasons } = mayGrant(opening.role);
  // Of what is not due nobody can tell what a percentage would count from.
  const isAllowed =
    isWithin(upTo, worth) || (!due && offer === undefined && hasPercent(turning, move.remedy));
  return isAllowed ? { isRefused: false } : { beyond: reasons[0] ?? '', isRefused: false };
}

function hasPercent({ stage: { policy, opening } }: Turning, remedy: string): boolean {
  return policy.roles.get(opening.role)?.may.get(remedy)?.percent !== undefined;
}

function isRefusedInCourse(
  { stage }: Turning,
  { remedy, approver }: Granting,
  worth: number | null,
): boolean {
  return stage.course.played.case.events.some(
    (event) =>
      event.type === 'approval_refused' &&
      event.remedy === remedy &&
      event.of === approver &&
      event.worth === worth,
  );
}

/** What the customer is told: as the step has it where it is due, else as the policy has it. */
function wordsFor(
  turning: Turning,
  due: Due | undefined,
  ofPolicy: Phrase | undefined,
  amount: string,
): string | undefined {
  const step = due && stepAt(turning.stage.checked, due.step);
  const say = (step?.kind === 'remedy' ? step.say : undefined) ?? ofPolicy;
  const filled = say && turning.fill(say, { amount, left: '' });
  return filled && 'text' in filled ? filled.text : undefined;
}

function grantedText(title: string, { amount }: Granting, shown: string): string {
  return amount === undefined ? `Granted: ${title}` : `Granted: ${title}, ${shown}`;
}
