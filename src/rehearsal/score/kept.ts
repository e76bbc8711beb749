import { deedsOfKind } from '../deed.js';
import type { Account, Finding } from './account.js';
import type { Loss } from './score.js';

/** Kept the customer: they stayed to the end, said that it was right, and went in no worse mood than they came. */
export function scoreKept({ deeds, course, isOver, moodChange }: Account): Finding {
  return { good: 'they stayed, and left content', losses: lossesOf({ deeds, course, isOver, moodChange }) };
}

function lossesOf({
  deeds,
  course,
  isOver,
  moodChange,
}: Pick<Account, 'deeds' | 'course' | 'isOver'> & {
  readonly moodChange: number | undefined;
}): readonly Loss[] {
  const [left] = deedsOfKind(deeds, 'left');
  if (left) return [{ kind: 'customer_left', share: 1, what: 'they had enough, and left', turn: left.turn }];
  if (!isOver) return [{ kind: 'not_finished', share: 1, what: 'the conversation did not come to its end' }];
  const wanted = deedsOfKind(course, 'confirmed').at(-1)?.isRight ?? true;
  const last = deedsOfKind(deeds, 'confirmed').at(-1);
  const refused: Loss[] =
    last && !last.isRight && wanted
      ? [{ kind: 'not_accepted', share: 0.6, what: 'their last word was no', turn: last.turn }]
      : [];
  const worse: Loss[] =
    (moodChange ?? 0) < 0
      ? [{ kind: 'worse_mood', share: 0.4, what: 'they left in a worse mood than they came' }]
      : [];
  return [...refused, ...worse];
}
