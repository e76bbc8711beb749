import type { CheckedPlaybook } from '../../check/checked-playbook.js';
import { literalOf } from '../../expression/literal-of.js';
import type { Value } from '../../expression/value.js';
import type { FactDeclaration } from '../../playbook/fact-declaration.js';
import type { Event } from '../event.js';
import { factText } from '../fact-words.js';
import { declarationOf } from './declaration-of.js';
import { masked } from './mask-words.js';

/**
 * The texts in which private facts may stand in words, as they are shown in the house's language and in the customer's, and as they
 * may be typed; without a private fact there is none. A yes or a no tells nothing without its question.
 */
export function privateTexts(
  checked: CheckedPlaybook,
  events: readonly Event[],
  locale: string,
): ReadonlySet<string> | undefined {
  const learned = events.flatMap((event) => {
    if (event.type !== 'fact_learned') return [];
    const declaration = declarationOf(checked, event);
    return declaration.isPrivate ? [{ declaration, value: event.value }] : [];
  });
  if (learned.length === 0) return undefined;
  const locales = checked.spoken ? [locale, checked.spoken.language] : [locale];
  return new Set(
    locales.flatMap((each) => learned.flatMap(({ declaration, value }) => textsOf(declaration, value, each))),
  );
}

function textsOf(declaration: FactDeclaration, value: Value, locale: string): readonly string[] {
  const { type } = declaration;
  // What was erased is of no type any more.
  if (value === null || value === masked || type === 'broken' || type.kind === 'yes_no') return [];
  if (type.kind === 'list') {
    return (value as readonly Value[]).flatMap((item) =>
      textsOf({ ...declaration, type: type.of }, item, locale),
    );
  }
  return [factText(declaration, value, locale), literalOf(value, type)];
}
