import { walkOf } from '../case/case.js';
import type { Deviation } from '../case/input.js';
import { stepTitle } from '../case/step-title.js';
import type { Entry } from './entry.js';
import type { Sitting } from './sitting.js';

/** Leaves the playbook where it stands: with the reason, and to where the agent says. */
export async function leavePlaybook(sitting: Sitting, rest: string): Promise<Entry | undefined> {
  const because = await sitting.givenOrAsked(rest, 'Why leave the playbook here? For the record.');
  if (because.kind === 'instead') return because.entry;
  if (because.text === '') return undefined;
  const ways = waysOut(sitting);
  const where = await sitting.askBeside('How does it go on?', ways, { commits: true });
  if (where.kind === 'instead') return where.entry;
  const way = ways[Number(where.text) - 1];
  if (way) await sitting.tell({ kind: 'deviate', because: because.text, to: way.to });
  return undefined;
}

/** Where a walk that leaves the playbook can go on: at a step with a name, or nowhere. */
function waysOut({ current }: Sitting): { readonly label: string; readonly to: Deviation }[] {
  const { frame, policy } = walkOf(current);
  const { checked, named } = frame.program;
  const steps = [...named].map(([name, { step }]) => ({
    label: `Go on: ${stepTitle(step, checked, policy)}`,
    to: { step: name },
  }));
  return [
    { label: 'Close: it is put right', to: { close: 'resolved' } },
    { label: 'Close: it could not be put right', to: { close: 'unresolved' } },
    { label: 'Close: the customer would rather leave it', to: { close: 'withdrawn' } },
    { label: 'Close: somebody else has it now', to: { close: 'handed_over' } },
    ...steps,
  ];
}
