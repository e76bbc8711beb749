import { didYouMean } from '../../diagnostic/did-you-mean.js';
import type { PlaybookContext } from '../playbook-context.js';
import { listed } from '../suggestion.js';

/** Every way in which a playbook that is run can end is handled where it is run. */
export function unhandledEnd({ playbook, outline, contractOf, report }: PlaybookContext): void {
  for (const { step } of outline.of('run')) {
    // That a playbook runs itself, and that it never comes to one of its ends, is reported as what it is.
    if (step.playbook.value === playbook.id.value) continue;
    const { canEnd, ends } = contractOf(step.playbook.value) ?? noWays;
    const handled = new Set(step.ends.map(({ name }) => meant(name.value, canEnd)));
    const open = [...ends].filter((way) => !handled.has(way));
    if (open.length === 0) continue;
    const message = `\`${step.playbook.value}\` can also end with ${listed(open)}, and nothing says what happens then`;
    report('unhandled-end', step.playbook.at, message, { help: `add \`${open[0]}: [...]\` under \`ends\`` });
  }
}

const noWays = { canEnd: new Set<string>(), ends: new Set<string>() };

/** What is misspelt was handled all the same, and is reported as what it is. */
function meant(name: string, ways: ReadonlySet<string>): string {
  return ways.has(name) ? name : (didYouMean(name, ways) ?? name);
}
