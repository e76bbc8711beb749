import type { Playbook } from '../playbook/playbook.js';
import type { Step } from '../playbook/step.js';
import { cardOf } from './card-of.js';
import type { StepCard } from './step-card.js';
import { plainWords, wordsOf, type Naming } from './words.js';

/** A playbook as it is nested in its file: each step with the steps under it. */
export interface PlaybookTree {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly trunk: readonly TreeNode[];
  /** What can happen at any time. */
  readonly handlers: readonly { readonly title: string; readonly steps: readonly TreeNode[] }[];
}

export interface TreeNode {
  readonly card: StepCard;
  readonly branches: readonly { readonly label: string; readonly steps: readonly TreeNode[] }[];
}

export function treeOf({ id, title, version, steps, handlers }: Playbook, naming: Naming): PlaybookTree {
  const nodes = (list: readonly Step[]): readonly TreeNode[] => list.map((step) => nodeOf(step));
  const nodeOf = (step: Step): TreeNode => {
    const card = cardOf(step, naming);
    return {
      card,
      branches: card.branches.map((branch) => ({ label: branch.label, steps: nodes(branch.steps) })),
    };
  };
  return {
    id: id.value,
    title: title.value,
    version: version.value,
    trunk: nodes(steps),
    handlers: handlers.map((handler) => ({
      title: plainWords(wordsOf(handler.title, naming)),
      steps: nodes(handler.steps),
    })),
  };
}
