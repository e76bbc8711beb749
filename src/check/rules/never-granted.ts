import { fieldsOf } from '../expected-parts.js';
import { isKnown, type House } from '../house.js';
import type { ScenarioContext } from '../scenario-context.js';
import { suggestion } from '../suggestion.js';

/** A remedy that a scenario expects is one that the playbook can grant. */
export function neverGranted({ scenario, house, playbooks, expected, report }: ScenarioContext): void {
  if (playbooks.length === 0 || !isKnown(house, 'remedies')) return;
  const asked = playbooks.flatMap(({ outline }) => outline.of('remedy').map(({ step }) => step.remedy.value));
  // A remedy that does not exist was meant to be some other, perhaps the one that is expected.
  if (asked.some((remedy) => !house.remedies.has(remedy))) return;
  const granted = new Set(asked.flatMap((remedy) => [remedy, ...substitutesOf(house, remedy)]));
  for (const { field } of fieldsOf(expected('remedies'))) {
    if (granted.has(field.value) || !house.remedies.has(field.value)) continue;
    report('never-granted', field.at, `\`${scenario.playbook.value}\` never grants \`${field.value}\``, {
      help: suggestion(field.value, granted),
    });
  }
}

function substitutesOf({ periods }: House, remedy: string): readonly string[] {
  return periods.flatMap(({ policy }) => {
    const kind = policy.remedies.get(remedy);
    const others = [
      ...(kind?.instead ?? []),
      ...(kind?.notWhen ?? []).flatMap(({ instead }) => instead ?? []),
    ];
    return others.map(({ value }) => value);
  });
}
