import { isKnown } from '../house.js';
import type { ScenarioContext } from '../scenario-context.js';
import type { PolicyContext } from '../policy-context.js';
import { suggestion } from '../suggestion.js';

/** Every role that is named is one of the policy's. */
export function noSuchRole({ house, policy, report }: PolicyContext): void {
  if (!isKnown(house, 'roles')) return;
  for (const { asks } of policy.roles.values()) {
    if (!asks || policy.roles.has(asks.value)) continue;
    report('no-such-role', asks.at, `there is no role called \`${asks.value}\``, {
      help: suggestion(asks.value, [...policy.roles.keys()]),
    });
  }
}

/** The same for the role that a scenario is walked in. */
export function noSuchRoleInScenario({ scenario: { role }, house, report }: ScenarioContext): void {
  if (!role || !isKnown(house, 'roles') || house.roles.has(role.value)) return;
  report('no-such-role', role.at, `there is no role called \`${role.value}\``, {
    help: suggestion(role.value, house.roles),
  });
}
