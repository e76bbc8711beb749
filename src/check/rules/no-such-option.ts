import type { PlaybookContext } from '../playbook-context.js';
import { suggestion } from '../suggestion.js';

/** Every answer that has steps of its own is one that the fact can have. */
export function noSuchOption({ outline, typeOf, report }: PlaybookContext): void {
  for (const { step } of outline.of('ask')) {
    const type = step.facts[0] && typeOf(step.facts[0].value);
    if (!type || type === 'broken') continue;
    const options =
      type.kind === 'choice' ? type.options : type.kind === 'yes_no' ? ['yes', 'no'] : undefined;
    for (const { name } of options ? step.answers : []) {
      if (options!.includes(name.value)) continue;
      const message = `\`${name.value}\` is not an answer that \`${step.facts[0]!.value}\` can have`;
      report('no-such-option', name.at, message, { help: suggestion(name.value, options!) });
    }
  }
}
