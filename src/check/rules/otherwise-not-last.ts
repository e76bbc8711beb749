import type { PlaybookContext } from '../playbook-context.js';

/** An `otherwise` is the last row of its decision, and the only one. */
export function otherwiseNotLast({ outline, report }: PlaybookContext): void {
  for (const { step } of outline.of('decide')) {
    if (step.logic.kind === 'table') continue;
    for (const [index, { when, at }] of step.logic.rules.entries()) {
      if (when || index === step.logic.rules.length - 1) continue;
      report('otherwise-not-last', at, 'the rows below this `otherwise` are never looked at', {
        help: 'move it to the end',
      });
    }
  }
}
