import type { DecideStep } from '../../playbook/step.js';
import { exampleIn } from '../decision-rows.js';
import type { PlaybookContext } from '../playbook-context.js';

/** Whatever the facts are, some row of a decision fits. */
export function tableGap({ decisionGaps, report }: PlaybookContext): void {
  for (const { step, gap } of decisionGaps) {
    const { value: name, at } = step.decision;
    if (gap.kind === 'certain' && !isLeftToOtherwise(step)) {
      const help = step.logic.kind === 'table' ? 'add a row for it' : 'add a row for it, or an `otherwise`';
      report('table-gap', at, `no row of \`${name}\` fits when ${exampleIn(gap.area)}`, { help });
    } else if (gap.kind === 'too many to tell' && step.logic.kind === 'table') {
      report('table-gap', at, `not proven: \`${name}\` is too large to tell whether some row always fits`, {
        severity: 'warning',
        help: 'split it into two tables, the second of which looks at what the first sets',
      });
    }
  }
}

/** Rules of which the first that fits is taken end with `otherwise`; that it is missing is said once, by its own name. */
function isLeftToOtherwise({ pick, logic }: DecideStep): boolean {
  return pick === 'first row that fits' && logic.kind === 'rules';
}
