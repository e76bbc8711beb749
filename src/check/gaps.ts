import type { DecideStep } from '../playbook/step.js';
import { findUncovered } from './boxes.js';
import { isCertain, type Area } from './condition-areas.js';
import { areaOf, type DecisionRows } from './decision-rows.js';
import type { PlaybookContext } from './playbook-context.js';

/** What the rows of a decision leave open: nothing, certain facts, something that may not be possible, or more than can be told. */
export type Gap =
  | { readonly kind: 'none' }
  | { readonly kind: 'certain'; readonly area: Area }
  | { readonly kind: 'not proven' }
  | { readonly kind: 'too many to tell' };

/** What no row fits. Undefined when a row is at fault, so that nothing can be said. */
function gapOf({ whole, rows, columns }: DecisionRows): Gap | undefined {
  if (rows.some(({ isOtherwise }) => isOtherwise)) return { kind: 'none' };
  const boxes = rows.map((row) => row.boxes);
  if (!boxes.every((box) => box !== undefined)) return undefined;
  // The last row often takes all that is left, so it goes first.
  const left = findUncovered([whole], boxes.flat().reverse(), (box) => isCertain(areaOf(box, columns)));
  switch (left.kind) {
    case 'wanted':
      return { kind: 'certain', area: areaOf(left.box, columns) };
    case 'unwanted':
      return { kind: 'not proven' };
    case 'none':
    case 'too many to tell':
      return { kind: left.kind };
  }
}

export interface DecisionGap {
  readonly step: DecideStep;
  readonly gap: Gap;
}

/** Every decision that has to have a row for whatever the facts are and leaves something open. */
export function decisionGapsOf({ outline, rowsOf }: PlaybookContext): readonly DecisionGap[] {
  return outline.of('decide').flatMap(({ step }) => {
    const rows = step.pick === 'every row that fits' ? undefined : rowsOf(step);
    const gap = rows && gapOf(rows);
    return gap && gap.kind !== 'none' ? [{ step, gap }] : [];
  });
}
