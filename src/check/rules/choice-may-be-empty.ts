import type { ChooseStep } from '../../playbook/step.js';
import { findUncovered, type Box, type Uncovered } from '../boxes.js';
import { isCertain, type Area, type Column } from '../condition-areas.js';
import { areaOf, exampleIn } from '../decision-rows.js';
import type { PlaybookContext } from '../playbook-context.js';
import { areasAround } from '../surrounding-areas.js';

/** Whatever the facts are, a choice has an option that is there to choose. */
export function choiceMayBeEmpty(context: PlaybookContext): void {
  const { outline, report } = context;
  for (const placed of outline.of('choose')) {
    const { question, options } = placed.step;
    if (options.length === 0 || !options.every(({ when }) => when)) continue;
    const neverAvailable = context.settledConditions.some(({ formula }) =>
      options.some(({ when }) => when === formula),
    );
    const conditions = neverAvailable ? undefined : conditionsOf(context, placed.step);
    if (!conditions) continue;
    const here = areasAround(context, context.standings[placed.number]!.within);
    const columns = [...new Set([...conditions, ...here].flatMap((area) => [...area.keys()]))];
    const left = leftOpen(here, conditions, columns);
    if (left.kind === 'none') continue;
    const help = 'leave `when` out of one of the options, or put a `when` on the step';
    if (left.kind === 'wanted')
      report(
        'choice-may-be-empty',
        question.at,
        `there is nothing to choose when ${exampleIn(areaOf(left.box, columns))}`,
        { help },
      );
    else
      report(
        'choice-may-be-empty',
        question.at,
        'not proven: there may be nothing to choose, since every option has a `when`',
        { severity: 'warning', help },
      );
  }
}

/** Where some option is there; undefined when a condition is at fault. */
function conditionsOf(
  { typed, areas }: PlaybookContext,
  { options }: ChooseStep,
): readonly Area[] | undefined {
  const found: Area[] = [];
  for (const { when } of options) {
    const condition = when && typed.get(when);
    const parts = condition && areas.of(condition, true);
    if (!parts) return undefined;
    found.push(...parts);
  }
  return found;
}

function leftOpen(here: readonly Area[], conditions: readonly Area[], columns: readonly Column[]): Uncovered {
  const boxOf = (area: Area): Box => columns.map((column) => area.get(column) ?? column.whole);
  return findUncovered(here.map(boxOf), conditions.map(boxOf), (box) => isCertain(areaOf(box, columns)));
}
