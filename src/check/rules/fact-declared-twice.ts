import type { PlaybookContext } from '../playbook-context.js';

/** A fact of the policy is not declared again in a playbook. */
export function factDeclaredTwice({ playbook, house, report }: PlaybookContext): void {
  const policy = house.periods[0]?.policy;
  for (const { name } of playbook.facts.values()) {
    const shared = policy?.facts.get(name.value);
    if (!shared) continue;
    report('fact-declared-twice', name.at, `\`${name.value}\` is declared in the policy already`, {
      help: 'leave it out here, or give it another name',
      related: { file: policy!.file, span: shared.name.at, message: 'the policy declares it here' },
    });
  }
}
