import { impressions } from '../../playbook/impressions.js';
import type { ContactStep } from '../../playbook/step.js';
import type { Value } from '../../expression/value.js';
import { agentQuestion } from '../agent-question.js';
import { impressionLabel } from '../impression-label.js';
import { partyTitle } from '../party-title.js';
import type { ProgramBuilder } from '../program-builder.js';
import { STOPPED, type Pc } from '../program.js';
import type { Walk } from '../walk.js';
import { settleItsPromises } from './settle-its-promise.js';

/** A contact that somebody had with the customer, and the impression that it left. */
export function compileContact(builder: ProgramBuilder, step: ContactStep, next: Pc): Pc {
  return builder.add(step.key, [next], (walk) => {
    const impression = impressionOf(walk, step);
    if (impression === undefined) return STOPPED;
    const channel = step.channel?.value ?? (step.who.value === 'us' ? (walk.opening.channel ?? null) : null);
    walk.happened({
      type: 'contact_made',
      who: step.who.value,
      channel,
      impression: typeof impression === 'string' ? impression : null,
    });
    return settleItsPromises(walk, step.keeps, true, next);
  });
}

function impressionOf(walk: Walk, step: ContactStep): Value | undefined {
  if (step.impression) return walk.learn(step.impression.value);
  const key = `${step.key}.impression`;
  return walk.answerOf(key, (address) =>
    agentQuestion({
      key,
      address,
      purpose: 'contact',
      text: `What impression did ${partyTitle(walk.policy, step.who.value)} leave?`,
      type: { kind: 'choice', options: impressions },
      options: impressions.map((name) => ({ name, label: impressionLabel(name) })),
    }),
  )?.value;
}
