import { fieldsOf } from '../expected-parts.js';
import type { ScenarioContext } from '../scenario-context.js';
import { suggestion } from '../suggestion.js';

/** A decision that a scenario expects is one of the playbook's. */
export function noSuchDecision({ playbooks, expected, report }: ScenarioContext): void {
  if (playbooks.length === 0) return;
  const decisions = new Set(
    playbooks.flatMap(({ outline }) => outline.of('decide').map(({ step }) => step.decision.value)),
  );
  for (const { field } of fieldsOf(expected('decisions'))) {
    if (decisions.has(field.value)) continue;
    report('no-such-decision', field.at, `there is no decision called \`${field.value}\``, {
      help: suggestion(field.value, decisions),
    });
  }
}
