import type { Value } from '../expression/value.js';
import type { FactDeclaration } from '../playbook/fact-declaration.js';
import type { Pc, Program } from './program.js';
import type { Moment } from './question.js';
import type { Answer } from './walk.js';

/**
 * One playbook being walked, or steps of it that came up beside the walk (`on:`, a broken promise). Frames of the same
 * playbook share one array of facts.
 */
export interface Frame {
  readonly program: Program;
  pc: Pc;
  /** By slot; undefined is not known yet. */
  readonly facts: (Value | undefined)[];
  /** How often each node was left, by place. */
  readonly visits: Uint32Array;
  /** Before every address in this frame: '' for the main playbook, else `late-again/`. */
  readonly prefix: string;
  /** Which part of the playbook it walks: '' for its steps, else the handler or promise that brought it up. */
  readonly part: string;
  /** What a step keeps between its own questions, by address; gone when the step is left. */
  readonly scratch: Map<string, Answer>;
  /** Words that stood before the agent when this came up; they stand there again afterwards. */
  putAside: readonly Moment[];
}

export function newFrame(
  program: Program,
  pc: Pc,
  prefix: string,
  part = '',
  facts?: (Value | undefined)[],
): Frame {
  return {
    program,
    pc,
    facts: facts ?? program.facts.map((fact) => (canBeAsked(fact) ? undefined : null)),
    visits: new Uint32Array(program.nodes.length),
    prefix,
    part,
    scratch: new Map(),
    putAside: [],
  };
}

/** A fact that nobody can be asked is left out until a step or another playbook gives it: `known(...)` tells which. */
function canBeAsked({ ask, lookIn, hint }: FactDeclaration): boolean {
  return ask !== undefined || lookIn !== undefined || hint !== undefined;
}

/** A copy of frames that shares nothing with them that can change; what shared facts still shares them. */
export function copyFrames(frames: readonly Frame[]): Frame[] {
  const copies = new Map<Frame['facts'], Frame['facts']>();
  return frames.map((frame) => {
    const facts = copies.get(frame.facts) ?? [...frame.facts];
    copies.set(frame.facts, facts);
    return { ...frame, facts, visits: frame.visits.slice(), scratch: new Map(frame.scratch) };
  });
}
