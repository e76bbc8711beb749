import { deedsOfKind, type Deed, type DeedOf } from '../deed.js';
import type { Account, Finding } from './account.js';
import type { Loss } from './score.js';

/** Asked what was needed, and nothing twice. What has to be known before anything is granted counts double. */
export function scoreAsked({ deeds, course }: Account): Finding {
  const needed = neededFacts(course);
  const total = [...needed.values()].reduce((sum, { weight }) => sum + weight, 0);
  const learned = new Set(deedsOfKind(deeds, 'learned').map(({ fact }) => fact));
  const missed = [...needed].flatMap(([fact, { weight, label, instead }]): Loss[] =>
    learned.has(fact)
      ? []
      : [
          {
            kind: 'never_asked',
            share: weight / Math.max(1, total),
            what: `you never found out: ${label}`,
            instead,
          },
        ],
  );
  const count = deedsOfKind(deeds, 'learned').filter(isAsked).length;
  const twice = askedTooOften(deeds, course);
  const needless = askedInVain(deeds, course);
  return {
    good:
      count === 0
        ? 'there was nothing that you had to ask'
        : `you asked only what was needed, and nothing twice`,
    losses: [...missed, ...twice, ...needless],
  };
}

interface Needed {
  readonly weight: number;
  readonly label: string;
  readonly instead: string;
}

function neededFacts(course: readonly Deed[]): ReadonlyMap<string, Needed> {
  const needed = deedsOfKind(course, 'learned').filter(({ how }) => how === 'asked' || how === 'looked_up');
  return new Map(
    needed.map(({ fact, label, question, how, isKey }) => {
      const asking = question === undefined ? `ask the customer: ${label}` : `ask them: “${question}”`;
      const instead = how === 'asked' ? asking : `look it up: ${label}`;
      return [fact, { weight: (isKey ? 2 : 1) * (how === 'asked' ? 2 : 1), label, instead }];
    }),
  );
}

/** What the customer told counts as asked: asking for it is asking twice. */
function askedTooOften(deeds: readonly Deed[], course: readonly Deed[]): Loss[] {
  const times = new Map<string, number>();
  return deedsOfKind(deeds, 'learned')
    .filter(isFromCustomer)
    .flatMap((deed): Loss[] => {
      const before = times.get(deed.fact) ?? 0;
      times.set(deed.fact, before + 1);
      const allowed = deedsOfKind(course, 'learned').filter(
        (one) => one.fact === deed.fact && one.scene <= deed.scene && isFromCustomer(one),
      ).length;
      if (before < Math.max(1, allowed)) return [];
      return [
        {
          kind: 'asked_twice',
          share: 0.25,
          what: `you asked again what they had told you: ${deed.label}`,
          turn: deed.turn,
          instead: 'go by what they said the first time',
        },
      ];
    });
}

function askedInVain(deeds: readonly Deed[], course: readonly Deed[]): Loss[] {
  const needed = new Set(deedsOfKind(course, 'learned').map(({ fact }) => fact));
  const seen = new Set<string>();
  return deedsOfKind(deeds, 'learned').flatMap((deed): Loss[] => {
    if (!isAsked(deed) || needed.has(deed.fact) || seen.has(deed.fact)) return [];
    seen.add(deed.fact);
    return [
      {
        kind: 'asked_needlessly',
        share: 0.15,
        what: `you asked what changes nothing here: ${deed.label}`,
        turn: deed.turn,
        instead: 'leave it out; every question costs them a little',
      },
    ];
  });
}

function isAsked({ how }: DeedOf<'learned'>): boolean {
  return how === 'asked';
}

function isFromCustomer({ how }: DeedOf<'learned'>): boolean {
  return how === 'asked' || how === 'told';
}
