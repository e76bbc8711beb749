import { walkOf, type Case } from '../case/case.js';
import { momentText } from '../case/moment-text.js';
import type { Claim } from '../store/held-case.js';
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
  for (let isRepeated = false; ; isRepeated = true) {
    const entry = await renderer.ask({
      heading: { title: checked.playbook.title.value, caseId: opening.caseId, stage: undefined },
      isNewStage: false,
      parts: [{ kind: 'noted', text: `${by} has this case, since ${when}.` }],
      question: 'Take it over?',
      forCustomer: false,
      options: [
        { label: `Leave it to ${by}` },
        { label: `Take it over; ${by} is told, and so is the record` },
      ],
      hint: '1 or 2',
      commits: true,
      isOneKey: false,
      isPrivate: false,
      draft: '',
      isRepeated,
    });
    if (entry.kind === 'interrupted') return entry.by;
    if (entry.kind === 'line' && entry.text.trim() === '2') return 'take';
    const isLeft = entry.kind === 'line' && entry.text.trim() === '1';
    if (isLeft || entry.kind === 'ran_out' || entry.kind === 'pause') return 'leave';
  }
}
