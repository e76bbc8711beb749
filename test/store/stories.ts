import type { Case } from '../../src/case/case.js';
import { allScenarios, told } from './walked-cases.js';

/** Stories 1, 4 and 5 of what customers told: each takes days and several agents. */
export const stories = ['groan-at-the-last-counter', 'two-calls-missed', 'already-in-use'] as const;

const agents = ['Robin', 'Noor', 'Sam'];
/** How many things an agent tells the case before another one takes it up. */
export const perSitting = 8;

/** Who sits with the case when it is told the thing of a number. */
export function agentIn(number: number): string {
  return agents[Math.floor(number / perSitting) % agents.length] ?? '';
}

/** A story's case after each thing that it is told, its opening first, and when that was. */
export function storyOf(name: string): readonly { readonly told: Case; readonly at: number }[] {
  const scenario = allScenarios().find(([other]) => other === name);
  if (!scenario) throw new Error(`there is no story ${name}`);
  const { opened, told: inputs } = scenario[1]('C-1');
  const story = [{ told: opened, at: opened.opening.at }];
  for (const { at, by: _by, ...input } of inputs) {
    const before = story.at(-1)?.told ?? opened;
    story.push({ told: told(before, input, at, agentIn(story.length)), at });
  }
  return story;
}
