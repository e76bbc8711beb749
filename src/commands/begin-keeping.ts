import type { Case } from '../case/case.js';
import { StoreFailure } from '../store/store-failure.js';
import { chooseOne } from '../terminal/choose-one.js';
import type { Interruption } from '../terminal/entry.js';
import type { Renderer } from '../terminal/renderer.js';
import { CaseInHand } from './case-in-hand.js';
import type { World } from './world.js';

/** Whether a case that was just opened is kept. */
export type Keeping =
  | { readonly kind: 'kept'; readonly hand: CaseInHand }
  /** It cannot be, and the agent goes on all the same. */
  | { readonly kind: 'not_kept' }
  | { readonly kind: 'stopped'; readonly because: StoreFailure }
  | { readonly kind: 'interrupted'; readonly by: Interruption };

/** Puts a case into the store; where that cannot be done, the agent says whether to go on without. */
export async function beginKeeping(opened: Case, renderer: Renderer, world: World): Promise<Keeping> {
  try {
    const store = await world.openStore();
    try {
      return { kind: 'kept', hand: await CaseInHand.begun(store, opened) };
    } catch (error) {
      await store.close();
      throw error;
    }
  } catch (error) {
    if (error instanceof StoreFailure) return goOnWithout(error, opened, renderer);
    throw error;
  }
}

const ways = [
  { label: 'Go on without keeping it: the record at the end is all that stays' },
  { label: 'Stop here' },
];

async function goOnWithout(
  failure: StoreFailure,
  { checked, opening }: Case,
  renderer: Renderer,
): Promise<Keeping> {
  const chosen = await chooseOne(renderer, {
    heading: { title: checked.playbook.title.value, caseId: opening.caseId, stage: undefined },
    parts: [{ kind: 'alert', text: whyNot(failure) }],
    question: 'What now?',
    options: ways,
    hint: '1 or 2',
  });
  if (chosen.kind === 'interrupted') return chosen;
  const goesOn = chosen.kind === 'chosen' && chosen.place === 0;
  return goesOn ? { kind: 'not_kept' } : { kind: 'stopped', because: failure };
}

function whyNot({ message, help }: StoreFailure): string {
  return `This case cannot be kept: ${message}.${help === undefined ? '' : ` Help: ${help}.`}`;
}
