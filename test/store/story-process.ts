// One agent who sits with a story's case for a while and then gives it back, or is killed: `node story-process STORY FROM TO WAY`
// opens the case where FROM is 0, and tells it what the story tells from there to TO.
import { openStore } from '../../src/store/open-store.js';
import { restoreCase } from '../../src/store/restore-case.js';
import type { CaseStore } from '../../src/store/case-store.js';
import type { Case } from '../../src/case/case.js';
import type { HeldCase } from '../../src/store/held-case.js';
import { agentIn, storyOf } from './stories.js';

const [, , name = '', from = '0', to = '0', way = ''] = process.argv;

async function main(): Promise<void> {
  const story = storyOf(name);
  const [first, last] = [Number(from), Number(to)];
  const store = await openStore({ env: process.env, now: () => story[first]?.at ?? 0 });
  let held = first === 0 ? undefined : await taken(store, agentIn(first));
  for (const { told } of story.slice(first, last)) {
    if (!held) {
      held = await store.begin(told);
      continue;
    }
    const appended = await store.append(held, told);
    if (appended.kind !== 'appended') throw new Error('somebody else has it');
    held = appended.held;
  }
  if (way === 'killed') process.kill(process.pid, 'SIGKILL');
  if (held) await store.release(held.claim);
  await store.close();
}

/** The case, from whoever had it; it has to stand where the story does. */
async function taken(store: CaseStore, by: string): Promise<HeldCase> {
  const asked = await store.claim('C-1', by);
  const claimed = asked.kind === 'has_it' ? await store.takeOver('C-1', by) : asked;
  const stored = await store.load('C-1');
  if (claimed.kind !== 'claimed' || !stored) throw new Error('it is not to be had');
  const back = restoreCase(stored);
  if (back.kind !== 'restored') throw new Error(back.message);
  const stood: Case | undefined = storyOf(name)[Number(from) - 1]?.told;
  if (JSON.stringify(back.case.stop) !== JSON.stringify(stood?.stop)) throw new Error('it stands elsewhere');
  return claimed.held;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
