import type { ScenarioContext } from '../scenario-context.js';
import { suggestion } from '../suggestion.js';

/** What a scenario brings up stands under `on` in the playbook. */
export function noSuchEvent({ scenario, playbooks, report }: ScenarioContext): void {
  if (playbooks.length === 0) return;
  const names = new Set(playbooks.flatMap(({ playbook }) => playbook.handlers.map(({ name }) => name.value)));
  for (const { name } of scenario.happens) {
    if (names.has(name.value)) continue;
    const help = suggestion(name.value, names) ?? 'add it under `on` in the playbook';
    report(
      'no-such-event',
      name.at,
      `nothing called \`${name.value}\` can come up in \`${scenario.playbook.value}\``,
      { help },
    );
  }
}
