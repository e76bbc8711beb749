import type { Step } from '../../playbook/step.js';
import type { Phrase } from '../../playbook/written.js';
import { cleanText } from './clean-text.js';
import type { EventOf } from './event-of.js';
import type { Scribe } from './scribe.js';
import { playbookAt, stepAt } from './step-at.js';

/** What the playbook has for the case that a promise is not kept, in a few words. */
export function ifNotKept({ checked }: Scribe, { promise }: EventOf<'promise_made'>): string {
  const step = stepAt(checked, promise);
  if (step?.kind !== 'promise' || step.ifBroken?.kind !== 'steps') return 'nothing follows';
  const { runs } = playbookAt(checked, promise);
  const parts = step.ifBroken.steps.flatMap((follows) => {
    const text = summary(follows, (id) => runs.get(id)?.playbook.title.value ?? id);
    return text === undefined ? [] : [text];
  });
  return cleanText(parts.join('; ') || 'the playbook goes on with that');
}

/** What a step comes to for somebody who reads of it later; words on the way there are left out. */
function summary(step: Step, titleOf: (playbook: string) => string): string | undefined {
  if (step.kind === 'run') return `the playbook “${titleOf(step.playbook.value)}”`;
  if (step.kind === 'do') return withGaps(step.action);
  if (step.kind === 'remedy') return step.remedy.value.replaceAll('_', ' ');
  return step.kind === 'promise' ? withGaps(step.promise) : undefined;
}

/** Which facts stand in it is not known before it happens. */
function withGaps({ parts }: Phrase): string {
  return parts.map((part) => (typeof part === 'string' ? part : '…')).join('');
}
