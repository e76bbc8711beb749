import type { Case } from '../case/case.js';
import { chooseOne } from '../terminal/choose-one.js';
import type { Kept } from '../terminal/kept.js';
import type { Renderer } from '../terminal/renderer.js';
import type { CaseInHand } from './case-in-hand.js';

const ways = [
  { label: 'Try again' },
  { label: 'Go on: all of it is kept as soon as it can be' },
  { label: 'Back to the question' },
];

/** Keeps what a case takes in; where that cannot be done any more, the agent, who has a customer on the line, says how to go on. */
export class KeepOrAsk {
  private behind: Extract<Kept, { kind: 'not_kept' }> | undefined;

  constructor(
    private readonly hand: CaseInHand,
    private readonly renderer: Renderer,
  ) {}

  /** Why what was told last is not kept, where the agent went on all the same. */
  get isBehind(): Extract<Kept, { kind: 'not_kept' }> | undefined {
    return this.behind;
  }

  async keep(after: Case): Promise<Kept> {
    for (;;) {
      // Whatever is missing is written, not only what was told now.
      const kept = await this.hand.keep(after);
      if (kept.kind !== 'not_kept') {
        this.behind = undefined;
        return kept;
      }
      if (!this.behind) {
        const chosen = await this.asked(after, kept);
        if (chosen === 0) continue;
        if (chosen !== 1) return kept;
      }
      this.behind = kept;
      return { kind: 'kept' };
    }
  }

  private async asked({ checked, opening }: Case, { message, help }: KeptNot): Promise<number | undefined> {
    const chosen = await chooseOne(this.renderer, {
      heading: { title: checked.playbook.title.value, tag: opening.caseId, stage: undefined },
      parts: [
        {
          kind: 'alert',
          text: `What you entered is not kept: ${message}.${help === undefined ? '' : ` Help: ${help}.`}`,
        },
      ],
      question: 'What now?',
      options: ways,
      hint: '1, 2 or 3',
    });
    return chosen.kind === 'chosen' ? chosen.place : undefined;
  }
}

type KeptNot = Extract<Kept, { kind: 'not_kept' }>;
