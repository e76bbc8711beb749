import type { Span } from '../../diagnostic/source-file.js';
import { mostOfAll, type Asked } from '../authority.js';
import type { LibraryContext } from '../library-context.js';
import type { PlaybookEntry } from '../playbook-entry.js';
import { listed } from '../suggestion.js';

/** Where steps ask for amounts without an upper end, the last who can be asked may grant them `freely`. */
export function nobodyAbove({ house, playbooks, reportIn }: LibraryContext): void {
  const open = openEnded(playbooks.values());
  for (const [last, remedies] of lastToBeAsked(open, house)) {
    const { policy } = house.periods.find((period) => period.policy.roles.has(last))!;
    const first = open.get(remedies[0]!)!;
    const message = `\`${last}\` is the last who can be asked for ${listed(remedies)}, and may grant only so much, while steps ask for amounts that have no upper end`;
    reportIn(policy.file)('nobody-above', policy.roles.get(last)!.id.at, message, {
      severity: 'warning',
      help: 'let them grant it `freely`, give the facts in those amounts a `max`, or add `if_not_allowed` to the steps',
      related: {
        file: first.entry.playbook.file,
        span: first.at,
        message: `\`${remedies[0]}\` has no upper end here`,
      },
    });
  }
}

interface OpenEnded {
  readonly asked: Asked;
  readonly entry: PlaybookEntry;
  readonly at: Span;
}

/** For each remedy, the first step that asks for an amount without an upper end and has no other way on. */
function openEnded(playbooks: Iterable<PlaybookEntry>): ReadonlyMap<string, OpenEnded> {
  const found = new Map<string, OpenEnded>();
  for (const entry of playbooks) {
    // What is wrong in it may be the reason why an amount seems to have no end.
    if (!entry.isWhole || entry.faults.some(({ severity }) => severity === 'error')) continue;
    for (const [step, asked] of entry.asked) {
      if (step.ifNotAllowed || asked.worth?.high !== Infinity || found.has(asked.remedy)) continue;
      found.set(asked.remedy, { asked, entry, at: step.remedy.at });
    }
  }
  return found;
}

/** Whoever ends a chain of roles in which nobody may grant some of the remedies without limit, with those remedies. */
function lastToBeAsked(
  open: ReadonlyMap<string, OpenEnded>,
  { authorityOver }: LibraryContext['house'],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const [remedy, { asked }] of open) {
    for (const { last, inReach } of authorityOver(remedy).walkers) {
      const most = mostOfAll(inReach, asked);
      if (most === undefined || most === Infinity) continue;
      found.set(last, (found.get(last) ?? new Set()).add(remedy));
    }
  }
  return new Map([...found].map(([last, remedies]) => [last, [...remedies]]));
}
