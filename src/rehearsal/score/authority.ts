import { moneyText } from '../../case/money-text.js';
import { deedsOfKind, type Deed } from '../deed.js';
import type { Account, Finding } from './account.js';
import { matched } from './matched.js';
import type { Loss } from './score.js';

/** Stayed within authority: granted no more than the role may, and promised and gave nothing that the situation does not call for. */
export function scoreAuthority({ deeds, course, policy }: Account): Finding {
  const grants = matched(
    deedsOfKind(course, 'granted', 'declined'),
    deedsOfKind(deeds, 'granted', 'declined'),
    ({ remedy }) => remedy,
  );
  const beyond = deedsOfKind(deeds, 'granted').flatMap(({ beyond: why, title, turn }): Loss[] =>
    why === undefined
      ? []
      : [
          {
            kind: 'beyond_authority',
            share: 0.5,
            what: `${title} was more than you may grant alone: ${why}`,
            turn,
            instead: 'ask for approval first, or grant what you may',
          },
        ],
  );
  const tooMuch = grants.pairs.flatMap(([due, found]): Loss[] => {
    if (!found || found.worth === null || due.worth === null || found.worth <= due.worth) return [];
    if (found.kind === 'granted' && found.beyond !== undefined) return [];
    const [got, wanted] = [moneyText(policy, found.worth), moneyText(policy, due.worth)];
    const what = `${due.title}: ${got} is more than the ${wanted} that the playbook gives`;
    return [
      {
        kind: 'too_much',
        share: 0.25,
        what,
        turn: found.turn,
        ...(due.because !== undefined && { instead: due.because }),
      },
    ];
  });
  return {
    good: 'you stayed within what you may grant, and gave what the situation calls for',
    losses: [
      ...nothingGiven({ deeds, course }),
      ...beyond,
      ...tooMuch,
      ...notCalledFor({ deeds, course }, grants.extra),
      ...leftPlaybook(deeds),
    ],
  };
}

/** Who gives nothing where something is due has kept within no limit: there was nothing to keep within. */
function nothingGiven({ deeds, course }: Pick<Account, 'deeds' | 'course'>): Loss[] {
  const given = (all: readonly Deed[]) =>
    deedsOfKind(all, 'granted', 'declined', 'promised', 'not_agreed', 'handed_off');
  if (given(course).length === 0 || given(deeds).length > 0) return [];
  return [{ kind: 'nothing_given', share: 1, what: 'you gave nothing of what the situation calls for' }];
}

function notCalledFor(
  { deeds, course }: Pick<Account, 'deeds' | 'course'>,
  grants: readonly {
    readonly title: string;
    readonly turn: number;
    readonly kind: string;
    readonly beyond?: string;
  }[],
): Loss[] {
  const promised = matched(
    deedsOfKind(course, 'promised', 'not_agreed'),
    deedsOfKind(deeds, 'promised', 'not_agreed'),
    ({ promise }) => promise,
  ).extra.map(({ what, turn }) => ({ what: `promised: ${what}`, turn }));
  const handed = matched(
    deedsOfKind(course, 'handed_off'),
    deedsOfKind(deeds, 'handed_off'),
    ({ to }) => to,
  ).extra.map(({ title, turn }) => ({ what: `handed over to ${title}`, turn }));
  const granted = grants
    .filter(({ kind, beyond }) => kind === 'granted' && beyond === undefined)
    .map(({ title, turn }) => ({ what: `granted: ${title}`, turn }));
  return [...granted, ...promised, ...handed].map(({ what, turn }) => ({
    kind: 'not_called_for',
    share: 0.25,
    what: `the situation does not call for it: ${what}`,
    turn,
  }));
}

function leftPlaybook(deeds: Account['deeds']): Loss[] {
  return deedsOfKind(deeds, 'left_playbook').map(({ because, turn }) => ({
    kind: 'left_playbook',
    share: 0.25,
    what: `you left the playbook: ${because}`,
    turn,
  }));
}
