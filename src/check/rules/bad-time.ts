import { fieldTexts } from '../expected-parts.js';
import { dayFault, momentFault } from '../moment-fault.js';
import type { ScenarioContext } from '../scenario-context.js';

/** Dates and times in a scenario are ones that there are. */
export function badTime({ scenario, expected, report }: ScenarioContext): void {
  for (const { on } of scenario.alreadyReceived) {
    const fault = dayFault(on.value);
    if (fault !== undefined) report('bad-time', on.at, fault, { help: 'write it like 2026-03-02' });
  }
  for (const due of fieldTexts(expected('promises'), 'due')) {
    const fault = momentFault(due.value);
    if (fault !== undefined) report('bad-time', due.at, fault, { help: 'write it like 2026-03-02 16:45' });
  }
}
