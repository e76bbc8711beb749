import type { Phrase } from '../../playbook/written.js';
import { fieldTexts } from '../expected-parts.js';
import type { ScenarioContext } from '../scenario-context.js';
import { suggestion } from '../suggestion.js';

/** A promise that a scenario expects is one that the playbook can make. */
export function neverPromised({ scenario, playbooks, expected, report }: ScenarioContext): void {
  if (playbooks.length === 0) return;
  const promises = playbooks.flatMap(({ outline }) => outline.of('promise').map(({ step }) => step.promise));
  const patterns = promises.map(patternOf);
  for (const { value: what, at } of fieldTexts(expected('promises'), 'what')) {
    if (patterns.some((pattern) => pattern.test(what))) continue;
    const help = suggestion(
      what,
      promises.map(({ value }) => value),
    );
    report('never-promised', at, `\`${scenario.playbook.value}\` never promises \`${what}\``, { help });
  }
}

/** What the promise can say once its facts are filled in. */
function patternOf({ parts }: Phrase): RegExp {
  const escaped = parts.map((part) =>
    typeof part === 'string' ? part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&') : '.+',
  );
  return new RegExp(`^\\s*${escaped.join('')}\\s*$`, 'su');
}
