// A program of its own that writes notes into cases, one after the other, and says each time what is written down:
// `node agent-process NAME HOW_MANY CASE…`. SIGTERM ends it between two cases. It is killed,
// starved and kept waiting by the tests.
import { writeSync } from 'node:fs';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { tellCase, type Case } from '../../src/case/case.js';
import type { CaseStore } from '../../src/store/case-store.js';
import type { HeldCase } from '../../src/store/held-case.js';
import { openStore } from '../../src/store/open-store.js';
import { restoreCase } from '../../src/store/restore-case.js';
import { StoreFailure } from '../../src/store/store-failure.js';

/** How many notes an agent writes before it gives a case back. */
const atATime = 3;

const [, , name = '', howMany = '0', ...caseIds] = process.argv;

/** One line to whoever started us, gone before anything else happens. */
function say(what: 'noted' | 'failed', words: string): void {
  writeSync(1, `${JSON.stringify([what, words])}\n`);
}

let isOver = false;
process.once('SIGTERM', () => (isOver = true));

async function main(): Promise<void> {
  const store = await openStore({ env: process.env, now: Date.now });
  for (let count = 0; count < Number(howMany) && !isOver;) {
    // So that we hear of a signal.
    await setImmediate();
    const caseId = caseIds[Math.floor(count / atATime) % caseIds.length] ?? '';
    // Now and then an agent takes a case that another one has.
    const given = await (Math.random() < 0.1 ? store.takeOver(caseId, name) : store.claim(caseId, name));
    if (given.kind === 'no_such_case') throw new Error(`there is no case ${caseId}`);
    if (given.kind === 'claimed') count += await writeNotes(store, given.held, count);
    else await setTimeout(Math.random() * 20);
  }
  await store.close();
}

/** Writes until it is another one's turn, or the case is another one's; how many notes were written down. */
async function writeNotes(store: CaseStore, given: HeldCase, from: number): Promise<number> {
  const { claim } = given;
  let known = await restored(store, claim.caseId);
  let held: HeldCase = { claim, head: known.head };
  let count = 0;
  for (; count < atATime && from + count < Number(howMany); count++) {
    const text = `${name} ${from + count}`;
    const told = noted(known.case, text);
    const appended = await store.append(held, told);
    if (appended.kind === 'taken_over') return count;
    say('noted', text);
    known = { case: told, head: appended.held.head };
    held = appended.held;
  }
  await store.release(held.claim);
  return count;
}

async function restored(store: CaseStore, caseId: string) {
  const stored = await store.load(caseId);
  if (!stored) throw new Error(`${caseId} is not there`);
  const back = restoreCase(stored);
  if (back.kind !== 'restored') throw new Error(`${caseId} cannot be gone on with: ${back.message}`);
  return { case: back.case, head: stored.head };
}

function noted(before: Case, text: string): Case {
  const told = tellCase(before, { kind: 'note', text, at: Date.now(), by: name });
  if (told.kind === 'refused') throw new Error(told.message);
  return told.case;
}

main().catch((error: unknown) => {
  if (error instanceof StoreFailure) say('failed', `${error.message}; ${error.help}`);
  else console.error(error);
  process.exitCode = 1;
});
