import type { Case } from '../case/case.js';
import type { Received } from '../case/opening.js';
import type { CaseStore } from '../store/case-store.js';
import type { HeldCase } from '../store/held-case.js';
import { StoreFailure } from '../store/store-failure.js';
import { receivedEarlier } from './received-earlier.js';
import type { Kept } from '../terminal/kept.js';

/** A case that somebody here has, in the store: whatever it takes in is written down at once. */
export class CaseInHand {
  private constructor(
    private readonly store: CaseStore,
    private held: HeldCase,
  ) {}

  static async begun(store: CaseStore, opened: Case): Promise<CaseInHand> {
    return new CaseInHand(store, await store.begin(opened));
  }

  static claimed(store: CaseStore, held: HeldCase): CaseInHand {
    return new CaseInHand(store, held);
  }

  /** Writes down what the case has taken in since the last time. */
  async keep(after: Case): Promise<Kept> {
    try {
      const appended = await this.store.append(this.held, after);
      if (appended.kind === 'taken_over') return { ...appended.other, kind: 'taken_over' };
      this.held = appended.held;
      return { kind: 'kept' };
    } catch (error) {
      if (!(error instanceof StoreFailure)) throw error;
      const { message, help } = error;
      return { kind: 'not_kept', message, ...(help !== undefined && { help }) };
    }
  }

  /** What a customer was granted in earlier cases, as far back as the policy counts; undefined where it counts nothing so. */
  async received(customer: string, of: Case): Promise<readonly Received[] | undefined> {
    try {
      return await receivedEarlier(this.store, customer, of);
    } catch (error) {
      // Then the next thing told is not kept either, and says why.
      if (!(error instanceof StoreFailure)) throw error;
      return undefined;
    }
  }

  /** Takes the case out again if nothing was told or promised in it; whether it did. */
  async discard(): Promise<boolean> {
    if (this.held.head.entries > 1) return false;
    try {
      return await this.store.discard(this.held.claim);
    } catch (error) {
      // Then it stands in the list until somebody closes it.
      if (!(error instanceof StoreFailure)) throw error;
      return false;
    }
  }

  /** Gives the case back, so that anybody may have it at once, and closes the store. */
  async giveBack(): Promise<void> {
    try {
      await this.store.release(this.held.claim);
      await this.store.close();
    } catch (error) {
      // Then the others are asked once more whether they take it over, until it counts as left.
      if (!(error instanceof StoreFailure)) throw error;
    }
  }
}
