import { walkOf } from '../../case/case.js';
import { isOpen, promisesOf } from '../../case/ledger.js';
import type { Check } from '../finding.js';
import { stepAt } from '../finding.js';

/** What was promised and is still open is not promised a second time: the customer would have two dates for one thing. */
export const promisedTwice: Check = ({ of, happened }) => {
  const open = promisesOf(walkOf(of).history.course).filter(isOpen);
  return happened.flatMap((event) => {
    if (event.type !== 'promise_made' || event.step === null) return [];
    const before = open.find(
      ({ made }) => made.seq < event.seq && made.what === event.what && made.promisedBy === event.promisedBy,
    );
    const found = stepAt(of, event.step);
    if (!before || !found) return [];
    return [
      {
        code: 'promised-twice',
        severity: 'warning',
        playbook: found.playbook,
        at: found.step.at,
        message: `“${event.what}” is promised here while the same promise from before is still open`,
        help: 'wait for the first one with `wait_for` and `keeps`, or put a `when` on this step',
      },
    ];
  });
};
