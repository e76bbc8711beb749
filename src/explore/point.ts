import type { Span } from '../diagnostic/source-file.js';
import type { Playbook } from '../playbook/playbook.js';

export const pointKinds = ['step', 'answer', 'row', 'limit', 'promise'] as const;
export type PointKind = (typeof pointKinds)[number];

/** Something of a playbook that a conversation comes by or does not: a step, or one of the ways that it can go. */
export interface Point {
  readonly kind: PointKind;
  readonly playbook: Playbook;
  /** The key of the step. */
  readonly step: string;
  /** Which of the step's ways: an answer, the number of a row; empty for the step itself. */
  readonly way: string;
  /** Where it is written, in the playbook's file. */
  readonly at: Span;
}

/** The name of a point among all points of all playbooks. */
export type PointName = string;

export function pointName({ kind, playbook, step, way }: Omit<Point, 'at'>): PointName {
  return `${playbook.id.value} ${kind} ${step} ${way}`;
}
