import type { PlaybookContext } from '../playbook-context.js';
import { listed } from '../suggestion.js';

const impressions = ['poor', 'mixed', 'good', 'delighted'];

/** The fact that holds an impression is a choice with the options `poor`, `mixed`, `good` and `delighted`. */
export function impressionOptions({ survey, typeOf, report }: PlaybookContext): void {
  for (const { kind, fact } of survey.mentions) {
    const type = kind === 'impression' ? typeOf(fact.value) : undefined;
    if (!type || type === 'broken') continue;
    if (type.kind === 'choice' && type.options.every((option) => impressions.includes(option))) continue;
    report('impression-options', fact.at, `\`${fact.value}\` cannot hold an impression`, {
      help: `make it a choice of ${listed(impressions)}`,
    });
  }
}
