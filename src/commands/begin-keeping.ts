import type { Case } from '../case/case.js';
import { StoreFailure } from '../store/store-failure.js';
import { chooseOne } from '../terminal/choose-one.js';
import type { Renderer } from '../terminal/renderer.js';
import { CaseInHand } from './case-in-hand.js';
import type { Begun } from './sit-with-case.js';
import type { World } from './world.js';

/**
 * Puts a case that was just opened into the store. Where that cannot be done, the agent says whether to go on without; if not,
 * the failure is thrown.
 */
export async function beginKeeping(opened: Case, renderer: Renderer, world: World): Promise<Begun> {
  try {
    const store = await world.openStore();
    try {
      return { hand: await CaseInHand.begun(store, opened) };
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
): Promise<Begun> {
  const chosen = await chooseOne(renderer, {
    heading: { title: checked.playbook.title.value, tag: opening.caseId, stage: undefined },
    parts: [{ kind: 'alert', text: whyNot(failure) }],
    question: 'What now?',
    options: ways,
    hint: '1 or 2',
  });
  if (chosen.kind === 'interrupted') return chosen;
  const goesOn = chosen.kind === 'chosen' && chosen.place === 0;
  if (goesOn) return { hand: undefined };
  throw failure;
}

function whyNot({ message, help }: StoreFailure): string {
  return `This case cannot be kept: ${message}.${help === undefined ? '' : ` Help: ${help}.`}`;
}
