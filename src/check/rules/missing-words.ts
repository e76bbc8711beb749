import type { Policy } from '../../playbook/policy.js';
import { listed } from '../suggestion.js';
import type { TranslationContext } from '../translation-context.js';

/** Everything that is said to customers has its words in the language that is being translated into. */
export function missingWords(context: TranslationContext): void {
  missingSentences(context);
  missingBeside(context);
}

function missingSentences({ translation, matched, isKnown, report }: TranslationContext): void {
  const missing = matched.said.filter(({ state }) => state === 'missing');
  if (!isKnown || missing.length === 0) return;
  const language = translation.language.value;
  const first = missing.find(({ entry }) => entry)?.entry?.from.at ?? translation.about.id.at;
  const count = `${missing.length} of ${matched.said.length}`;
  report('missing-words', first, `${count} sentences have no words in \`${language}\` yet`, {
    severity: 'warning',
    help: missing.every(({ entry }) => entry)
      ? 'until somebody writes them behind `to`, they are said as they were written'
      : `\`makeright words extract ${language} ${translation.about.id.value}\` puts them here`,
  });
}

/** A customer who is spoken to in one language hears it to the end. */
function missingBeside({ translation, library, sameLanguage, report }: TranslationContext): void {
  if (translation.about.kind !== 'playbook') return;
  const { id } = translation.about;
  const [policy] = library.house.periods;
  const isHeard = policy && saysOfItsOwn(policy.policy);
  const wanted = [
    ...library.everythingRunBy(id.value).map(({ playbook }) => ['playbook', playbook.id.value]),
    ...(isHeard ? [['policy', policy.policy.id.value]] : []),
  ];
  const lacking = wanted.flatMap(([kind, name = '']) =>
    sameLanguage.some(({ about }) => about.kind === kind && about.id.value === name) ? [] : [name],
  );
  if (lacking.length === 0) return;
  const language = translation.language.value;
  report('missing-words', id.at, `there are no words in \`${language}\` for ${listed(lacking)}`, {
    severity: 'warning',
    help: `customers hear them here, too: \`makeright words extract ${language} ${id.value}\` begins those as well`,
  });
}

/** Whether a policy has questions or words about remedies that customers hear in any playbook. */
function saysOfItsOwn({ facts, remedies }: Policy): boolean {
  return [...facts.values()].some(({ ask }) => ask) || [...remedies.values()].some(({ say }) => say);
}
