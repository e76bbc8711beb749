import { walkOf, type Case } from '../case/case.js';
import { momentText } from '../case/moment-text.js';
import type { CaseStore } from '../store/case-store.js';
import type { Claim, HeldCase } from '../store/held-case.js';
import type { StoredCase } from '../store/stored-case.js';
import { openTerminal, type OpenTerminal } from '../terminal/open-terminal.js';
import { CaseInHand } from './case-in-hand.js';
import { caseSetting } from './case-setting.js';
import type { Ending } from './ending.js';
import { Failure } from './failure.js';
import { namedCase } from './named-case.js';
import { agentName } from './open-case.js';
import { chooseTakeOver } from './choose-take-over.js';
import { pickCase } from './pick-case.js';
import { restored } from './restored.js';
import type { ResumeOptions } from './resume.js';
import { sitWithCase } from './sit-with-case.js';
import type { World } from './world.js';

/** Goes on with a case where it was left. */
export async function resumeCase(
  typed: string | undefined,
  options: ResumeOptions,
  world: World,
): Promise<Ending> {
  const store = await world.openStore();
  try {
    const terminal = await openTerminal(world, options.plain === true);
    try {
      const picked =
        typed === undefined
          ? await pickCase(store, terminal.renderer, world)
          : { kind: 'picked' as const, caseId: (await namedCase(typed, store, world)).opening.caseId };
      if (picked.kind !== 'picked') return picked.ending;
      return await goOnWith(picked.caseId, options, store, terminal, world);
    } finally {
      terminal.close();
    }
  } finally {
    await store.close();
  }
}

async function goOnWith(
  caseId: string,
  options: ResumeOptions,
  store: CaseStore,
  terminal: OpenTerminal,
  world: World,
): Promise<Ending> {
  const left = walkable(await stored(caseId, store));
  const by = agentName(options.by, world) ?? left.opening.by;
  const at = caseSetting(
    left.checked,
    { ...(options.now !== undefined && { now: options.now }) },
    world.now(),
  ).at;
  const claimed = await store.claim(caseId, by);
  const other = claimed.kind === 'has_it' ? claimed.other : undefined;
  const wanted = other && !options.takeOver ? await chooseTakeOver(other, left, terminal.renderer) : 'take';
  if (other && wanted === 'leave') throw hasIt(other, left);
  if (wanted !== 'take' && wanted !== 'leave') return wanted;
  const held = claimed.kind === 'claimed' ? claimed.held : await takenOver(caseId, by, store);
  // Whoever had it may have gone on until just now.
  const of = walkable(await stored(caseId, store));
  const from = other?.by;
  return sitWithCase(
    of,
    { by, at: at ?? world.now(), takenUp: from === undefined ? {} : { from } },
    async () => ({ hand: CaseInHand.claimed(store, held) }),
    terminal,
    options,
    world,
  );
}

async function stored(caseId: string, store: CaseStore): Promise<StoredCase> {
  const found = await store.load(caseId);
  if (!found) throw new Failure(`there is no case \`${caseId}\``, 'makeright cases lists them');
  return found;
}

/** A case that can be walked on. */
function walkable(found: StoredCase): Case {
  const made = restored(found);
  const { caseId } = found.opening;
  if (made.stop.kind === 'closed')
    throw new Failure(
      `case ${caseId} is closed`,
      `makeright record ${caseId} prints what was done and why; if they are back about it, begin a case that follows it: makeright run --follows ${caseId}`,
    );
  return made;
}

async function takenOver(caseId: string, by: string, store: CaseStore): Promise<HeldCase> {
  const taken = await store.takeOver(caseId, by);
  if (taken.kind !== 'claimed') throw new Failure(`there is no case \`${caseId}\``);
  return taken.held;
}

function hasIt({ by, since }: Claim, of: Case): Failure {
  return new Failure(
    `${by} has this case, since ${momentText(since, walkOf(of).policy)}`,
    `ask ${by}, or take it over: makeright resume ${of.opening.caseId} --take-over`,
  );
}
