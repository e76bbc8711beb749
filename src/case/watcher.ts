import type { Event } from './event.js';
import type { Frame } from './frame.js';
import type { Node, Pc } from './program.js';
import type { Question } from './question.js';

/** One run of a node: where, what happened in it, and the question that it stopped at, if it did. */
export interface NodeRun {
  readonly node: Node;
  readonly frame: Frame;
  readonly happened: readonly Event[];
  readonly asked: Question | undefined;
  /** Where the walk goes on, or why it does not. */
  readonly next: Pc;
}

/** Is told of every node that a walk runs, for telling what of a playbook was walked. It must leave everything as it is. */
export type Watcher = (run: NodeRun) => void;
