import type { ScenarioContext } from '../scenario-context.js';
import type { PlaybookContext } from '../playbook-context.js';
import { suggestion } from '../suggestion.js';
import type { TranslationContext } from '../translation-context.js';

/** Every playbook that is run, or that a scenario plays, is there. */
export function noSuchPlaybook({ playbook, outline, neighbours, report }: PlaybookContext): void {
  for (const { step } of outline.of('run')) {
    const { value: id, at } = step.playbook;
    if (neighbours.exists(id)) continue;
    const others = [...neighbours.ids()].filter((other) => other !== playbook.id.value);
    report('no-such-playbook', at, `there is no playbook called \`${id}\``, { help: suggestion(id, others) });
  }
}

/** The same for the playbook that a scenario plays. */
export function noSuchPlaybookInScenario({ scenario, library: { library }, report }: ScenarioContext): void {
  const { value: id, at } = scenario.playbook;
  if (library.playbooks.has(id) || library.unreadable.has(id)) return;
  report('no-such-playbook', at, `there is no playbook called \`${id}\``, {
    help: suggestion(id, [...library.playbooks.keys()]),
  });
}

/** The same for the playbook or the policy that words in another language are about. */
export function noSuchPlaybookInWords({ translation, library, report }: TranslationContext): void {
  const { kind, id } = translation.about;
  const { playbooks, unreadable, policy } = library.library;
  if (kind === 'playbook' && !playbooks.has(id.value) && !unreadable.has(id.value))
    report('no-such-playbook', id.at, `there is no playbook called \`${id.value}\``, {
      help: suggestion(id.value, [...playbooks.keys()]),
    });
  const own = policy?.base.id.value;
  if (kind === 'policy' && own !== undefined && own !== id.value)
    report('no-such-playbook', id.at, `there is no policy called \`${id.value}\``, {
      help: suggestion(id.value, [own]),
    });
}
