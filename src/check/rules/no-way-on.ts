import { dayText } from '../../expression/calendar-day.js';
import { literalOf } from '../../expression/literal-of.js';
import { mostOf, mostOfAll, type Asked, type Authority, type Walker } from '../authority.js';
import type { House } from '../house.js';
import type { PlaybookContext } from '../playbook-context.js';

/** Past a limit there is a way on: somebody to ask who may grant it, a remedy in its place, or `if_not_allowed`. */
export function noWayOn({ house, outline, askedBy, report }: PlaybookContext): void {
  for (const { step } of outline.of('remedy')) {
    const authority = house.authorityOver(step.remedy.value);
    if (step.ifNotAllowed || authority.grantors.length === 0) continue;
    const asked = askedBy(step);
    if (isInVain(authority, asked)) continue;
    const stuck = authority.walkers.find((walker) => isStuck(house, walker, asked));
    if (!stuck) continue;
    const { role, period } = stuck;
    report('no-way-on', step.remedy.at, messageFor(house, stuck, asked), {
      help: 'add `if_not_allowed:` here, or let the role ask somebody who may grant it',
      related: {
        file: period.policy.file,
        span: period.policy.roles.get(role)!.id.at,
        message: `\`${role}\` is here`,
      },
    });
  }
}

/** What nobody may grant at all is reported as that. */
function isInVain({ grantors }: Authority, asked: Asked): boolean {
  return (asked.worth?.low ?? 0) > (mostOfAll(grantors, asked) ?? 0);
}

function isStuck(house: House, { period, role, inReach }: Walker, asked: Asked): boolean {
  if (isEnough(mostOfAll(inReach, asked), asked)) return false;
  const instead = period.policy.remedies.get(asked.remedy)?.instead ?? [];
  return !instead.some(({ value: remedy }) => {
    const own = house
      .authorityOver(remedy)
      .grantors.find((grantor) => grantor.policy === period.policy && grantor.role === role);
    return own && isEnough(mostOf(own, asked), asked);
  });
}

/**
 * Whether this is enough for whatever the step can ask for. Where that has no upper end, it is enough for the least of it:
 * that nobody may grant all of it is said once, about the policy.
 */
function isEnough(most: number | undefined, { worth }: Asked): boolean {
  if (most === undefined) return false;
  return !worth || most >= (Number.isFinite(worth.high) ? worth.high : worth.low);
}

function messageFor({ currency }: House, { role, period, inReach }: Walker, asked: Asked): string {
  const since = period.from === undefined ? '' : `from ${dayText(period.from)} on, `;
  const most = mostOfAll(inReach, asked);
  if (most === undefined)
    return `${since}\`${role}\` may not grant \`${asked.remedy}\` and has nobody to ask who may`;
  const money = (amount: number): string => literalOf(amount, { kind: 'money', currency: currency! });
  const high = asked.worth?.high ?? 0;
  const worth = Number.isFinite(high)
    ? `can come to ${money(high)}`
    : `comes to at least ${money(asked.worth!.low)}`;
  return `${since}this ${worth}, and \`${role}\` has nobody to ask who may grant more than ${money(most)} of \`${asked.remedy}\``;
}
