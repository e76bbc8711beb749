import { eachPart } from '../check/step-parts.js';
import type { Playbook } from '../playbook/playbook.js';
import type { Step } from '../playbook/step.js';
import type { Frame } from './frame.js';
import type { Walk } from './walk.js';

type Stages = ReadonlyMap<string, string>;

const known = new WeakMap<Playbook, Stages>();

/**
 * The stage that the walk stands in, by the title of the group of steps: of the innermost playbook that has one there. It
 * follows from the place alone, so it is right after going back, too.
 */
export function stageNow({ stack }: Walk): string | undefined {
  return stack.all.map(stageIn).findLast((stage) => stage !== undefined);
}

function stageIn({ program, pc }: Frame): string | undefined {
  const { playbook } = program.checked;
  const stages = known.get(playbook) ?? collectStages(playbook);
  known.set(playbook, stages);
  const key = program.nodes[pc]?.key ?? '';
  // The rows of `every row that fits` have keys of their own.
  return stages.get(key) ?? stages.get(key.replace(/\.\d+$/, ''));
}

function collectStages({ steps, handlers }: Playbook): Stages {
  const stages = new Map<string, string>();
  const collect = (below: readonly Step[], around: string | undefined): void => {
    let stage = around;
    for (const step of below) {
      if (step.kind === 'stage') stage = step.title.value;
      if (stage !== undefined) for (const key of keysOf(step)) stages.set(key, stage);
      eachPart(step, (part) => collect(part, stage));
    }
  };
  collect(steps, undefined);
  for (const handler of handlers) collect(handler.steps, undefined);
  return stages;
}

function keysOf(step: Step): readonly string[] {
  return step.kind === 'try' ? [step.key, ...step.things.map(({ key }) => key)] : [step.key];
}
