import { walkOf, type Case } from '../case/case.js';
import type { Event } from '../case/event.js';
import type { Frame } from '../case/frame.js';
import { placeOf } from '../case/place-of.js';
import type { Severity } from '../diagnostic/fault.js';
import type { Span } from '../diagnostic/source-file.js';
import type { Playbook } from '../playbook/playbook.js';
import type { Step } from '../playbook/step.js';
import type { Situation } from './explore.js';
import { stepsByKey } from './steps-by-key.js';

/** Something that goes wrong in a situation, and the shortest way there. */
export interface Finding extends Observation {
  readonly situation: Situation;
}

/** What a check says of a situation, before it is known how it was come to. */
export interface Observation {
  readonly code: string;
  readonly severity: Severity;
  readonly playbook: Playbook;
  readonly at: Span;
  readonly message: string;
  readonly help: string;
}

/** A case in a situation, and what happened on the last stretch of the way there. */
export interface Seen {
  readonly of: Case;
  readonly happened: readonly Event[];
}

/** Looks at a situation when it is come to. */
export type Check = (seen: Seen) => readonly Observation[];

export interface FoundStep {
  readonly step: Step;
  readonly playbook: Playbook;
}

/** The step at an address of a case. */
export function stepAt(of: Case, address: string): FoundStep | undefined {
  const { stack } = walkOf(of);
  const { prefix, key } = placeOf(address);
  const frame = [...stack.ended, ...stack.all].findLast((one) => one.prefix === prefix);
  return frame && stepOf(frame, key.replace(/#\d+$/, ''));
}

/** The step at which the walk stands. */
export function stepHere(of: Case): FoundStep | undefined {
  const { frame } = walkOf(of);
  const node = frame.program.nodes[frame.pc];
  return node && stepOf(frame, node.key);
}

function stepOf({ program }: Frame, key: string): FoundStep | undefined {
  const step = stepsByKey(program).get(key);
  return step && { step, playbook: program.checked.playbook };
}
