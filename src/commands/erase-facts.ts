import { harmless } from '../terminal/harmless.js';
import { openTerminal } from '../terminal/open-terminal.js';
import type { Renderer } from '../terminal/renderer.js';
import { writtenId } from './case-id.js';
import type { Ending } from './ending.js';
import { namedCase } from './named-case.js';
import { withStore } from './with-store.js';
import type { World } from './world.js';

/** Erases what is private in a case, once its id was typed again. */
export function eraseFacts(typed: string, isPlain: boolean, world: World): Promise<Ending> {
  return withStore(world, async (store) => {
    const { opening, edition } = await namedCase(typed, store, world);
    const terminal = await openTerminal(world, isPlain);
    try {
      const ending = await confirmed(opening.caseId, edition.playbook, terminal.renderer);
      terminal.close();
      if (ending !== 'done') {
        world.stderr.write('Nothing was erased.\n');
        return ending;
      }
      await store.erase(opening.caseId);
      world.stderr.write(harmless(`What was private in case ${opening.caseId} is erased.\n`));
      return 'done';
    } finally {
      terminal.close();
    }
  });
}

/** Asks for the id; what is erased never comes back. */
async function confirmed(caseId: string, title: string, renderer: Renderer): Promise<Ending> {
  const entry = await renderer.ask({
    heading: { title, tag: caseId, stage: undefined },
    isNewStage: false,
    parts: [
      {
        kind: 'alert',
        text: `This erases what is private in case ${caseId}, for good. It cannot go on after that.`,
      },
    ],
    question: 'Type its id to erase it',
    forCustomer: false,
    options: [],
    hint: 'Enter alone: never mind',
    commits: true,
    isOneKey: false,
    isPrivate: false,
    draft: '',
    isRepeated: false,
  });
  if (entry.kind === 'interrupted') return entry.by;
  if (entry.kind === 'ran_out') return 'input_needed';
  return entry.kind === 'line' && writtenId(entry.text) === caseId ? 'done' : 'not_done';
}
