import type { AnswerFault } from '../case/answer-fault.js';
import type { CaseStore } from '../store/case-store.js';
import type { CaseSummary } from '../store/case-list.js';
import { isStop, onlyStop } from '../terminal/choose-one.js';
import { harmless } from '../terminal/harmless.js';
import { notListed } from '../terminal/not-listed.js';
import { ownAsking } from '../terminal/own-asking.js';
import type { Renderer } from '../terminal/renderer.js';
import type { Ending } from './ending.js';
import { writtenId } from './case-id.js';
import { houseTime, type HouseTime } from './house-time.js';
import type { World } from './world.js';

export type PickedCase =
  { readonly kind: 'picked'; readonly caseId: string } | { readonly kind: 'none'; readonly ending: Ending };

/** So many of the worst are listed; whoever looks for another one asks for it by its id. */
const mostListed = 50;

/** Lets an agent choose among the cases that are not closed, the worst first. */
export async function pickCase(store: CaseStore, renderer: Renderer, world: World): Promise<PickedCase> {
  const { items } = await store.cases({}, { limit: mostListed });
  if (items.length === 0) {
    world.stderr.write('No case is open.\n');
    return { kind: 'none', ending: 'done' };
  }
  const time = houseTime(undefined, world);
  const options = items.map((one) => ({ label: lineOf(one, time, world.now()) }));
  for (let fault: AnswerFault | undefined; ;) {
    const entry = await renderer.ask(
      ownAsking({
        heading: { title: 'Cases', tag: '', stage: undefined, ways: onlyStop },
        question: 'Which case?',
        options,
        hint: 'its number; the worst come first',
        ...(fault && { fault }),
      }),
    );
    if (entry.kind === 'interrupted') return { kind: 'none', ending: entry.by };
    if (isStop(entry)) return { kind: 'none', ending: 'done' };
    if (entry.kind === 'ran_out') return ranOut(world);
    const typed = entry.kind === 'line' ? entry.text.trim() : '';
    const found = items[Number(typed) - 1] ?? items.find(({ caseId }) => caseId === writtenId(typed));
    if (found) return { kind: 'picked', caseId: found.caseId };
    fault = notListed(typed);
  }
}

function ranOut({ stderr }: World): PickedCase {
  stderr.write(
    harmless('error: it was not said which case to go on with\nhelp: name it: makeright resume ID\n'),
  );
  return { kind: 'none', ending: 'input_needed' };
}

function lineOf({ caseId, title, next, dueAt }: CaseSummary, time: HouseTime, now: number): string {
  const due = dueAt === undefined ? '' : ` (${time.dueText(dueAt, now)})`;
  return `${caseId} ${title}${due}${next === undefined ? '' : `: ${next}`}`;
}
