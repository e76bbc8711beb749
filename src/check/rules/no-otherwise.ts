import type { PlaybookContext } from '../playbook-context.js';

/** Rules end with `otherwise` where they do not certainly cover everything by themselves. */
export function noOtherwise(context: PlaybookContext): void {
  for (const { step, gap } of context.decisionGaps) {
    if (step.logic.kind === 'table') continue;
    const isFirst = step.pick === 'first row that fits';
    if (!isFirst && gap.kind === 'certain') continue;
    const message = isFirst
      ? `nothing says what happens when no row of \`${step.decision.value}\` fits`
      : `it cannot be proved that some row of \`${step.decision.value}\` always fits`;
    context.report('no-otherwise', step.decision.at, message, { help: 'add a last row `otherwise: [...]`' });
  }
}
