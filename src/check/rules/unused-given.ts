import type { FactDeclaration } from '../../playbook/fact-declaration.js';
import { builtInFacts, hasQuestion, isFixed } from '../built-in-facts.js';
import type { ScenarioContext } from '../scenario-context.js';

/** What a scenario gives is asked for on some walk through the playbook that it plays. */
export function unusedGiven(context: ScenarioContext): void {
  const { scenario, facts, asking, report } = context;
  for (const { key } of scenario.given) {
    const name = key.value.slice(key.value.lastIndexOf('/') + 1).replace(/\..*$/, '');
    const fact = facts.get(name);
    if (!fact || asking.has(name)) continue;
    const reason = whyNeverAsked(name, fact, context);
    if (reason !== undefined)
      report('unused-given', key.at, `nobody is asked for \`${key.value}\`: ${reason}`, {
        help: 'leave it out',
      });
  }
}

/** Undefined when some walk may ask for the fact, or nobody can tell. */
function whyNeverAsked(name: string, fact: FactDeclaration, context: ScenarioContext): string | undefined {
  const { scenario, playbooks } = context;
  // What was found in a playbook may be why a fact seems to be without use.
  if (playbooks.length === 0 || playbooks.some(({ faults }) => faults.length > 0)) return undefined;
  if (isFixed(fact)) return 'it is known without asking';
  const played = playbooks.find(({ playbook }) => playbook.id.value === scenario.playbook.value);
  if (played?.playbook.needs.some(({ value }) => value === name)) return undefined;
  const declared = playbooks.flatMap(({ facts }) => facts.get(name) ?? []);
  if (!declared.some(hasQuestion)) return 'steps work it out';
  return isUsed(name, context) ? undefined : `\`${scenario.playbook.value}\` does not use it`;
}

/** A policy that names a fact anywhere but where it is declared is taken to use it. */
function isUsed(name: string, { house, playbooks }: ScenarioContext): boolean {
  if (builtInFacts('').some((fact) => fact.name.value === name)) return true;
  if (playbooks.some(({ factsUsed }) => factsUsed?.has(name) ?? true)) return true;
  const word = new RegExp(`\\b${name}\\b`, 'g');
  return house.periods.some(({ policy }) => (policy.file.text.match(word)?.length ?? 0) > 1);
}
