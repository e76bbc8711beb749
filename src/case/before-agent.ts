import type { Moment } from './question.js';

/** The words and reasons that stand before the agent: shown since the walk last stopped, and not answered yet. */
export class BeforeAgent {
  constructor(public moments: readonly Moment[] = []) {}

  copy(): BeforeAgent {
    return new BeforeAgent(this.moments);
  }

  show(...moments: readonly Moment[]): void {
    this.moments = [...this.moments, ...moments];
  }

  /** Takes away what nobody has said yet, for something that comes first; it is shown again afterwards. */
  putAside(): readonly Moment[] {
    const unsaid = this.moments.filter(({ isSaid }) => !isSaid);
    this.moments = [];
    return unsaid;
  }

  clear(): void {
    this.moments = [];
  }

  /** The words for the customer that were not written down as said yet. They are now, and stand there still. */
  takeAsSaid(): readonly string[] {
    const unsaid = this.moments.filter(({ kind, isSaid }) => kind === 'say' && !isSaid);
    this.moments = this.moments.map((moment) =>
      moment.kind === 'say' ? { isSaid: true, ...moment } : moment,
    );
    return unsaid.map(({ text }) => text);
  }
}
