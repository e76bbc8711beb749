import { agentQuestion } from '../agent-question.js';
import type { Walk } from '../walk.js';

interface Undone {
  /** The key of the step. */
  readonly key: string;
  readonly what: string;
  /** Whether the customer would have heard of it. */
  readonly isHeard: boolean;
}

/**
 * What becomes of something that is not done now, in the agent's words: asked wherever the playbook has no steps of its own
 * for it, so that a no is never the end of a matter. Undefined while the walk has to stop for it.
 */
export function followUpOf(walk: Walk, { key, what, isHeard }: Undone): string | undefined {
  const name = `${key}.follow_up`;
  if (isHeard)
    walk.doOnce(name, () => {
      walk.before.show({ kind: 'coach', text: 'Tell the customer in your own words how it goes on.' });
      return true;
    });
  const answer = walk.answerOf(name, (address) =>
    agentQuestion({
      key: name,
      address,
      purpose: 'reference',
      text: `What becomes of it: who does it, and when? (${what.replace(/\.$/, '')})`,
      type: { kind: 'text' },
    }),
  );
  return answer && String(answer.value);
}
