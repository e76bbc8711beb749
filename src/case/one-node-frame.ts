import { newFrame, type Frame } from './frame.js';
import type { Pc } from './program.js';
import type { Walk } from './walk.js';

/** A frame over the facts of the playbook being walked that has one thing to do, beside the walk. */
export function oneNodeFrame(walk: Walk, part: string, prefix: string, run: (walk: Walk) => Pc): Frame {
  const { program, facts } = walk.frame;
  const nothing = { named: new Map(), handlers: new Map(), consequences: new Map() };
  const nodes = [{ key: part, run, leadsTo: () => [], isCondition: false }];
  return newFrame({ ...program, ...nothing, nodes, start: 0 }, 0, prefix, part, facts);
}
