import { walkOf, type Case } from '../case/case.js';
import { momentText } from '../case/moment-text.js';
import type { Claim } from '../store/held-case.js';
import { chooseOne } from '../terminal/choose-one.js';
import type { Interruption } from '../terminal/entry.js';
import type { Renderer } from '../terminal/renderer.js';

/** Says who has a case and since when, and asks whether to take it over. */
export async function chooseTakeOver(
  { by, since }: Claim,
  of: Case,
  renderer: Renderer,
): Promise<'take' | 'leave' | Interruption> {
  const { checked, opening } = of;
  const when = momentText(since, walkOf(of).policy);
  const chosen = await chooseOne(renderer, {
    heading: { title: checked.playbook.title.value, tag: opening.caseId, stage: undefined },
    parts: [{ kind: 'noted', text: `${by} has this case, since ${when}.` }],
    question: 'Take it over?',
    options: [
      { label: `Leave it to ${by}` },
      { label: `Take it over; ${by} is told, and the record says so` },
    ],
    hint: '1 or 2',
    commits: true,
  });
  if (chosen.kind === 'interrupted') return chosen.by;
  return chosen.kind === 'chosen' && chosen.place === 1 ? 'take' : 'leave';
}
