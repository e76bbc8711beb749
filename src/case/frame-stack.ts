import type { Value } from '../expression/value.js';
import type { Aside } from './consequences.js';
import { copyFrames, newFrame, type Frame } from './frame.js';
import { slotOf, type Program } from './program.js';
import type { Moment } from './question.js';

/** How the innermost playbook ended, for the step that ran it. */
export interface LeftPlaybook {
  readonly frame: Frame;
  readonly way: string | null;
}

/** The playbooks being walked, one inside the other, and those that ended. What the whole house shares is known in all. */
export class FrameStack {
  /** The frame that the walk stands in. */
  innermost: Frame;
  left: LeftPlaybook | undefined;

  private constructor(
    private outer: readonly Frame[],
    innermost: Frame,
    /** Frames of playbooks that ended, for promises that were made in them. */
    public ended: readonly Frame[],
    /** How often something came up beside each playbook, by prefix and part, so that every address is its own. */
    private readonly timesUp: Map<string, number>,
  ) {
    this.innermost = innermost;
  }

  static of(program: Program): FrameStack {
    return new FrameStack([], newFrame(program, program.start, ''), [], new Map());
  }

  copy(): FrameStack {
    // Copied together: a frame that ended may share its facts with one that is walked.
    const frames = copyFrames([...this.all, ...this.ended]);
    const depth = this.outer.length;
    const innermost = frames[depth];
    if (!innermost) throw new Error('a copy has as many frames as what it was copied from');
    return new FrameStack(frames.slice(0, depth), innermost, frames.slice(depth + 1), new Map(this.timesUp));
  }

  /** The outermost first. */
  get all(): readonly Frame[] {
    return [...this.outer, this.innermost];
  }

  /** Goes into another playbook. */
  enter(program: Program, prefix: string): void {
    const frame = newFrame(program, program.start, prefix);
    shareFacts(this.innermost, frame);
    this.push(frame);
  }

  /** Brings up steps beside the walk, in a playbook that is being walked or was. */
  bringUp({ frame, pc, part }: Aside, putAside: readonly Moment[]): void {
    const times = (this.timesUp.get(frame.prefix + part) ?? 0) + 1;
    this.timesUp.set(frame.prefix + part, times);
    shareFacts(this.innermost, frame);
    const prefix = `${frame.prefix}${part}${times > 1 ? `#${times}` : ''}/`;
    this.push({ ...newFrame(frame.program, pc, prefix, part, frame.facts), putAside });
  }

  push(frame: Frame): void {
    this.outer = this.all;
    this.innermost = frame;
  }

  /** Ends the innermost frame; a playbook ends in one of the ways that it can, or by itself. */
  leave(way: string | null): Frame {
    const frame = this.innermost;
    const around = this.outer.at(-1);
    if (!around) throw new Error('the walk ran past the end of its playbook');
    this.outer = this.outer.slice(0, -1);
    this.innermost = around;
    shareFacts(frame, around);
    if (frame.part === '') {
      this.left = { frame, way };
      this.ended = [...this.ended, frame];
    }
    return frame;
  }

  /** Sets a fact in every playbook that is being walked. */
  setEverywhere(name: string, value: Value): void {
    for (const { program, facts } of this.all) facts[slotOf(program, name)] = value;
  }
}

/** The facts of the house stand in the first slots of every playbook. */
function shareFacts(from: Frame, to: Frame): void {
  for (let slot = 0; slot < to.program.checked.sharedFacts; slot++) to.facts[slot] = from.facts[slot];
}
