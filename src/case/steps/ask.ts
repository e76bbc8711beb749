import type { AskStep } from '../../playbook/step.js';
import type { Frame } from '../frame.js';
import type { ProgramBuilder } from '../program-builder.js';
import { STOPPED, type Pc } from '../program.js';
import type { Walk } from '../walk.js';

/** Asks facts in order; a known one is asked again only when the walk came back to the step. */
export function compileAsk(builder: ProgramBuilder, step: AskStep, next: Pc): Pc {
  const asked = step.facts.map(({ value: name }) => ({
    name,
    slot: builder.slot(name),
    againKey: name === step.key ? name : `${step.key}.${name}`,
  }));
  const [first] = asked;
  const branches = new Map(
    step.answers.map((branch) => [branch.name.value, builder.steps(branch.steps, next)]),
  );
  const otherwise = step.otherwise ? builder.steps(step.otherwise, next) : next;
  return builder.add(step.key, [...branches.values(), otherwise], (walk, frame) => {
    for (const fact of asked) if (!isKnownOnThisVisit(walk, frame, fact)) return STOPPED;
    if (branches.size === 0 || !first) return next;
    return branches.get(answerName(frame.facts[first.slot])) ?? otherwise;
  });
}

interface Asked {
  readonly name: string;
  readonly slot: number;
  /** The key of its question where the walk came back to this step: another step may ask the same fact again. */
  readonly againKey: string;
}

/** Whether a fact is known, once it was asked where it was not, or where the walk came back to the step. */
function isKnownOnThisVisit(walk: Walk, frame: Frame, { name, slot, againKey }: Asked): boolean {
  const visit = frame.visits[frame.pc] ?? 0;
  if (visit === 0) return frame.facts[slot] !== undefined || walk.learn(name) !== undefined;
  const address = walk.address(againKey);
  if (frame.scratch.has(address)) return true;
  const value = walk.ask(name, address);
  if (value !== undefined) frame.scratch.set(address, { value });
  return value !== undefined;
}

/** Answers of a yes/no fact are called `yes` and `no`, of a choice by their option. */
function answerName(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : '';
}
