import type { Case, Stop } from '../../src/case/case.js';
import type { Input } from '../../src/case/input.js';
import { allScenarios, told } from './walked-cases.js';

/** Stories 1, 4 and 5 of what customers told: each takes days and several agents. */
export const stories = ['groan-at-the-last-counter', 'two-calls-missed', 'already-in-use'] as const;

const agents = ['Robin', 'Noor', 'Sam'];
const mostSittings = 3;

/** What one agent does with a story's case before another one takes it up: where they find it, and what they tell it. */
export interface Sitting {
  readonly by: string;
  readonly stands: Stop;
  readonly tells: readonly Input[];
}

/** A story's case when it was opened, each agent's sitting with it, and what it has become after each. */
export interface Story {
  readonly opened: Case;
  readonly sittings: readonly { readonly sitting: Sitting; readonly leaves: Case }[];
}

export function storyOf(name: string): Story {
  const scenario = allScenarios().find(([other]) => other === name);
  if (!scenario) throw new Error(`there is no story ${name}`);
  const { opened, told: inputs } = scenario[1]('C-1');
  const perSitting = Math.ceil(inputs.length / mostSittings);
  const sittings: Story['sittings'][number][] = [];
  let now = opened;
  for (let from = 0; from < inputs.length; from += perSitting) {
    const by = agents[sittings.length % agents.length] ?? '';
    const { stop: stands } = now;
    for (const { at, by: _by, ...input } of inputs.slice(from, from + perSitting))
      now = told(now, input, at, by);
    sittings.push({ sitting: { by, stands, tells: now.inputs.slice(from) }, leaves: now });
  }
  return { opened, sittings };
}
