import type { Due } from '../playbook/due.js';
import type { Step } from '../playbook/step.js';
import type { Written } from '../playbook/written.js';

/** How a step uses a fact that it names by itself, outside formulas and words. */
export type MentionKind =
  'ask' | 'set' | 'take' | 'tell_them' | 'due' | 'impression' | 'look_at' | 'work_out';

type TakeMention = (kind: MentionKind, fact: Written<string>) => void;

/** Hands on every fact that a step names by itself. */
export function eachMention(step: Step, take: TakeMention): void {
  switch (step.kind) {
    case 'ask':
      for (const fact of step.facts) take('ask', fact);
      return;
    case 'set':
      for (const { fact } of step.settings) take('set', fact);
      return;
    case 'decide':
      if (step.logic.kind === 'rules') return;
      for (const fact of step.logic.table.inputs) take('look_at', fact);
      for (const fact of step.logic.table.outputs) take('work_out', fact);
      return;
    case 'promise':
      return takeDue(step.due, take);
    case 'wait_for':
      return takeDue(step.atMost, take);
    case 'hand_off_to':
      for (const fact of step.tellThem) take('tell_them', fact);
      return;
    case 'contact':
      if (step.impression) take('impression', step.impression);
      return;
    case 'run':
      for (const { ours } of step.gives) take('take', ours);
      return;
    default:
      return;
  }
}

function takeDue(due: Due | undefined, take: TakeMention): void {
  if (due?.kind === 'on') take('due', { value: due.fact, at: due.written.at });
}
