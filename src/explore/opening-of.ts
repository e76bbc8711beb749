import type { Opening, Received } from '../case/opening.js';
import { policyAt } from '../case/policy-at.js';
import { firstRole } from '../case/first-role.js';
import { momentNamed } from '../case/moment-named.js';
import { momentOf } from '../case/working-calendar.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { readValue } from '../expression/read-value.js';
import type { Policy } from '../playbook/policy.js';
import type { AlreadyReceived, Scenario } from '../playbook/scenario.js';
import type { Difference } from './scenario-result.js';

/** When nothing is said of the time: a Monday morning. */
export const someMonday = '2026-01-05';

/** Noon of 2026-01-01 UTC: a moment by which to tell the calendar, which is the same in every period. */
const anyTime = Date.UTC(2026, 0, 1, 12);

export type OpeningReading = { readonly opening: Opening } | { readonly differences: readonly Difference[] };

/**
 * How a scenario opens its case. Left out, the role is the policy's first, and the day a Monday at 10:00; a day without a
 * time is that day at 10:00.
 */
export function openingOf(checked: CheckedPlaybook, scenario: Scenario): OpeningReading {
  const today = scenario.today?.value ?? someMonday;
  const { calendar } = policyAt(checked, anyTime);
  const at = momentNamed(today, calendar);
  if (at === undefined) {
    return {
      differences: [
        unreadable(
          'today',
          scenario.today ?? scenario.name,
          'a day, or a day and a time',
          '2026-03-02 16:45',
        ),
      ],
    };
  }
  const policy = policyAt(checked, at);
  const differences = [...roleDifference(policy, scenario), ...timeDifferences(policy, scenario)];
  const received = scenario.alreadyReceived.map((before) => readReceived(policy, before));
  const all = [...differences, ...received.flatMap((before) => ('field' in before ? [before] : []))];
  if (all.length > 0) return { differences: all };
  const role = scenario.role?.value ?? firstRole(policy);
  return {
    opening: {
      caseId: 'scenario',
      at,
      by: role,
      role,
      digest: '',
      ...(scenario.channel && { channel: scenario.channel.value }),
      received: received.flatMap((before) => ('field' in before ? [] : [before])),
    },
  };
}

function roleDifference({ roles }: Policy, { role }: Scenario): readonly Difference[] {
  if (!role || roles.has(role.value)) return [];
  return [
    {
      field: 'role',
      at: role.at,
      expected: `one of: ${[...roles.keys()].join(', ')}`,
      got: `\`${role.value}\``,
    },
  ];
}

/** A time that cannot be read would otherwise not move the clock, and nobody would know. */
function timeDifferences({ calendar }: Policy, { given, happens }: Scenario): readonly Difference[] {
  const times = [
    ...given.flatMap(({ key, answers }) => answers.map(({ at }) => ({ field: `given.${key.value}.at`, at }))),
    ...happens.map(({ name, at }) => ({ field: `happens.${name.value}.at`, at })),
  ];
  return times.flatMap(({ field, at }) =>
    at && momentOf(at.value, calendar) === undefined
      ? [unreadable(field, at, 'a day and a time', '2026-03-09 10:00')]
      : [],
  );
}

/** What was granted on a day is taken to have been granted at noon. */
function readReceived(policy: Policy, { remedy, amount, on }: AlreadyReceived): Received | Difference {
  const at = momentOf(`${on.value.trim()} 12:00`, policy.calendar);
  if (at === undefined) return unreadable('already_received.on', on, 'a day', '2026-02-01');
  const worth = readValue(amount.value, { kind: 'money', currency: policy.currency });
  if ('fault' in worth) return unreadable('already_received.amount', amount, 'an amount of money', '20.00');
  return { remedy: remedy.value, worth: Number(worth.value), at };
}

function unreadable(
  field: string,
  { value, at }: Scenario['playbook'],
  expected: string,
  like: string,
): Difference {
  return { field, at, expected, got: `\`${value}\``, help: `write it as ${like}` };
}
