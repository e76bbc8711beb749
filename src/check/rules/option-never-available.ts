import type { PlaybookContext } from '../playbook-context.js';
import { spelled } from '../spelled.js';

/** Every option of a choice can be there to choose. */
export function optionNeverAvailable({ settledConditions, report }: PlaybookContext): void {
  for (const { formula, placed, outcome } of settledConditions) {
    if (outcome || placed.step.kind !== 'choose' || formula === placed.step.when) continue;
    const option = placed.step.options.find(({ when }) => when === formula);
    report(
      'option-never-available',
      formula.at,
      `\`${option?.name.value ?? ''}\` is never there to choose: ${spelled(formula)} can never be true here`,
      {
        help: 'leave the option out, or look at its `when` again',
      },
    );
  }
}
