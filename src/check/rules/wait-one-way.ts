import type { PlaybookContext } from '../playbook-context.js';
import { listed } from '../suggestion.js';

/** A wait says what happens when what it waits for comes, and what happens when it does not. */
export function waitOneWay({ outline, report }: PlaybookContext): void {
  for (const { step } of outline.of('wait_for')) {
    const missing = [!step.whenItHappens && 'when_it_happens', !step.ifItDoesNot && 'if_it_does_not'].filter(
      (name) => name !== false,
    );
    if (missing.length === 0) continue;
    report('wait-one-way', step.at, `this wait has no ${listed(missing)}`, {
      help: 'say both what happens when it comes and what happens when it does not; `[]` simply goes on',
    });
  }
}
