import type { Opening, Received } from '../case/opening.js';
import { momentNamed } from '../case/moment-named.js';
import { dayOf } from '../case/working-calendar.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { policyOn, type PolicyPeriod } from '../check/policy-on.js';
import { dayText } from '../expression/calendar-day.js';
import type { Policy } from '../playbook/policy.js';
import { someMonday } from './opening-of.js';

/** One way in which a case can begin: by whom, in which period of the policy, for a customer who had nothing before or much. */
export interface WayToOpen {
  readonly opening: Opening;
  readonly number: number;
  readonly policy: Policy;
  /** Days since 1970-01-01. */
  readonly today: number;
}

/** Every way in which a case can begin with somebody in a role: in each period of the policy that differs from those before. */
export function openingsOf(checked: CheckedPlaybook, role: string): readonly WayToOpen[] {
  const days = differentPeriods(checked).flatMap((period) => dayIn(checked, period) ?? []);
  let number = 0;
  return days.flatMap((day, index) => {
    const isUsual = index === 0;
    const policy = policyOn(checked, day);
    const at = momentNamed(dayText(day), policy.calendar)!;
    const much = isUsual ? mostReceived(policy, at) : [];
    const before = much.length > 0 ? [[], much] : [[]];
    return before.map((received) => ({
      opening: { caseId: 'scenario', at, by: role, role, digest: '', received },
      number: ++number,
      policy,
      today: day,
    }));
  });
}

/** Periods in which something holds that bears on a walk and did not before; the one of the usual day comes first. */
function differentPeriods(checked: CheckedPlaybook): readonly PolicyPeriod[] {
  const { calendar } = policyOn(checked, 0);
  const usual = policyOn(checked, dayOf(momentNamed(someMonday, calendar)!, calendar));
  const first = checked.policies.filter(({ policy }) => policy === usual);
  const seen = new Set<string>();
  return [...first, ...checked.policies].filter(({ policy: { roles, remedies, facts, approvalsExpire } }) => {
    const text = plainText([roles, remedies, facts, approvalsExpire]);
    return !seen.has(text) && seen.add(text);
  });
}

function plainText(value: unknown): string {
  return JSON.stringify(value, (name, part: unknown) =>
    name === 'at' ? undefined : part instanceof Map ? [...(part as Map<unknown, unknown>)] : part,
  );
}

/** A working day of a period: where it can be the usual one, else the first; undefined for a period that is over before it begins. */
function dayIn(checked: CheckedPlaybook, { from }: PolicyPeriod): number | undefined {
  const monday = dayOf(
    momentNamed(someMonday, policyOn(checked, 0).calendar)!,
    policyOn(checked, 0).calendar,
  );
  if (from <= monday) return policyOn(checked, monday) === policyOn(checked, from) ? monday : undefined;
  const { calendar } = policyOn(checked, from);
  for (let day = from; day < from + 14; day++) {
    const weekday = ((day + 3) % 7) + 1;
    if (
      calendar.hours.has(weekday) &&
      !calendar.holidays.has(day) &&
      policyOn(checked, day) === policyOn(checked, from)
    )
      return day;
  }
  return from;
}

/** As much of everything as limits for each customer leave to nobody: granted the day before. */
function mostReceived(policy: Policy, at: number): readonly Received[] {
  const remedies = [...policy.remedies.keys()];
  return remedies.flatMap((remedy) => {
    const limits = [...policy.roles.values()].flatMap(({ may }) => may.get(remedy)?.customer ?? []);
    if (limits.length === 0) return [];
    return [{ remedy, worth: Math.max(...limits.map(({ amount }) => amount)), at: at - 86_400_000 }];
  });
}
