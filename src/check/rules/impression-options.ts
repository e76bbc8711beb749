import { impressions } from '../../playbook/impressions.js';
import type { PlaybookContext } from '../playbook-context.js';
import { listed } from '../suggestion.js';

/** The fact that holds an impression is a choice with the options `poor`, `mixed`, `good` and `delighted`. */
export function impressionOptions({ survey, typeOf, report }: PlaybookContext): void {
  for (const { kind, fact } of survey.mentions) {
    const type = kind === 'impression' ? typeOf(fact.value) : undefined;
    if (!type || type === 'broken') continue;
    if (type.kind === 'choice' && type.options.every(isImpression)) continue;
    report('impression-options', fact.at, `\`${fact.value}\` cannot hold an impression`, {
      help: `make it a choice of ${listed(impressions)}`,
    });
  }
}

function isImpression(option: string): boolean {
  return impressions.some((impression) => impression === option);
}
