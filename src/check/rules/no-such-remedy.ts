import { fieldsOf } from '../expected-parts.js';
import type { ScenarioContext } from '../scenario-context.js';
import type { Policy } from '../../playbook/policy.js';
import type { Written } from '../../playbook/written.js';
import type { Report } from '../finding.js';
import { isKnown } from '../house.js';
import type { PlaybookContext } from '../playbook-context.js';
import type { PolicyContext } from '../policy-context.js';
import { suggestion } from '../suggestion.js';
import { reactionsTo, type PersonaContext } from '../persona-context.js';

/** Every remedy that is named is in the policy's catalogue. */
export function noSuchRemedy({ house, outline, report }: PlaybookContext): void {
  if (!isKnown(house, 'remedies')) return;
  for (const { step } of outline.of('remedy')) checkRemedy(step.remedy, house.remedies, report);
}

/** The same for the policy's own limits and substitutes. `concessions` stands for all of them together. */
export function noSuchRemedyInPolicy({ house, policy, isWhole, report }: PolicyContext): void {
  if (!isKnown(house, 'remedies')) return;
  const named = remediesNamedIn(policy);
  const remedies = new Set(policy.remedies.keys());
  if (remedies.size > 0) for (const remedy of named) checkRemedy(remedy, remedies, report);
  else if (named[0] && isWhole) {
    report('no-such-remedy', named[0].at, 'the policy has limits, but no catalogue of remedies', {
      help: `add \`remedies:\` with \`${named[0].value}\` in it, like \`${named[0].value}: {counts_as: entitlement}\``,
    });
  }
}

function remediesNamedIn({ roles, remedies }: Policy): readonly Written<string>[] {
  const limits = [...roles.values()].flatMap(({ may }) => [...may.values()].map(({ remedy }) => remedy));
  const others = [...remedies.values()].flatMap(({ instead, notWhen }) => [
    ...instead,
    ...notWhen.flatMap((one) => one.instead ?? []),
  ]);
  return [...limits.filter(({ value }) => value !== 'concessions'), ...others];
}

function checkRemedy(
  { value: name, at }: Written<string>,
  remedies: ReadonlySet<string>,
  report: Report,
): void {
  if (remedies.has(name)) return;
  report('no-such-remedy', at, `the policy has no remedy called \`${name}\``, {
    help: suggestion(name, remedies),
  });
}

/** The same for what a scenario says was received before, and what it expects to be granted. */
export function noSuchRemedyInScenario({ scenario, house, expected, report }: ScenarioContext): void {
  if (!isKnown(house, 'remedies')) return;
  const named = [
    ...scenario.alreadyReceived.map(({ remedy }) => remedy),
    ...fieldsOf(expected('remedies')).map(({ field }) => field),
  ];
  for (const remedy of named) checkRemedy(remedy, house.remedies, report);
}

/** The same for the remedies that a persona takes in a way of its own. */
export function noSuchRemedyInPersona({ persona, house, report }: PersonaContext): void {
  if (!isKnown(house, 'remedies')) return;
  for (const { at } of reactionsTo(persona, 'granted')) checkRemedy(at, house.remedies, report);
}
