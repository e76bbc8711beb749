import { textsOf } from '../expected-parts.js';
import type { ScenarioContext } from '../scenario-context.js';
import { isKnown } from '../house.js';
import type { PlaybookContext } from '../playbook-context.js';
import { suggestion } from '../suggestion.js';

/** Every root cause that is named is one of the policy's. */
export function noSuchRootCause({ house, outline, report }: PlaybookContext): void {
  if (!isKnown(house, 'root_causes')) return;
  for (const { value: name, at } of outline.of('close').flatMap(({ step }) => step.rootCauses)) {
    if (house.rootCauses.has(name)) continue;
    report('no-such-root-cause', at, `the policy has no root cause called \`${name}\``, {
      help: suggestion(name, house.rootCauses),
    });
  }
}

/** The same for the root cause that a scenario expects. */
export function noSuchRootCauseInScenario({ house, expected, report }: ScenarioContext): void {
  if (!isKnown(house, 'root_causes')) return;
  for (const { value: name, at } of textsOf(expected('root_cause'))) {
    if (house.rootCauses.has(name)) continue;
    report('no-such-root-cause', at, `the policy has no root cause called \`${name}\``, {
      help: suggestion(name, house.rootCauses),
    });
  }
}
