import { walkOf } from '../case/case.js';
import type { Telling } from '../case/input.js';
import { isOpen, promisesOf } from '../case/ledger.js';
import { momentText } from '../case/moment-text.js';
import { phraseAsKnown } from '../case/phrase-text.js';
import type { Entry } from './entry.js';
import { settlePromise } from './settle-promise.js';
import type { Sitting } from './sitting.js';
import { tellContact } from './tell-contact.js';

/** Something that may be brought up at any time, by the name that the playbook has for it if it has one. */
interface MayComeUp {
  readonly name: string | undefined;
  readonly label: string;
  bringUp(): Promise<Entry | undefined>;
}

/** Brings up something beside the answer: what the playbook has under `on:`, or news of a promise, or that somebody was in touch. */
export async function cameUp(sitting: Sitting, rest: string): Promise<Entry | undefined> {
  const all = [...handlersOf(sitting), ...promisesIn(sitting), contactIn(sitting)];
  const which = await sitting.givenOrChosen(rest, 'What came up?', all);
  if (which === undefined || which.kind === 'instead') return which?.entry;
  const meant = all[Number(which.text) - 1] ?? all.find(({ name }) => name === which.text);
  if (meant) return meant.bringUp();
  sitting.refuse({
    message: `nothing here is called \`${which.text}\``,
    help: '/o alone lists what can come up',
  });
  return undefined;
}

/** What can come up here, the innermost playbook's first. */
function handlersOf(sitting: Sitting): MayComeUp[] {
  const walk = walkOf(sitting.current);
  const titles = new Map<string, string>();
  for (const { program } of [...walk.stack.all].reverse()) {
    for (const [name, { title }] of program.handlers)
      if (!titles.has(name)) titles.set(name, phraseAsKnown(walk, title));
  }
  return [...titles].map(([name, label]) => ({
    name,
    label,
    bringUp: async () => tell(sitting, { kind: 'came_up', name }),
  }));
}

function promisesIn(sitting: Sitting): MayComeUp[] {
  const { history, policy } = walkOf(sitting.current);
  return promisesOf(history.course)
    .filter(isOpen)
    .map((promise) => ({
      name: undefined,
      label: `News of the promise: ${promise.made.what}, due ${momentText(promise.due, policy)}`,
      bringUp: () => settlePromise(sitting, promise),
    }));
}

function contactIn(sitting: Sitting): MayComeUp {
  return {
    name: 'contact',
    label: 'Somebody was in touch with the customer',
    bringUp: () => tellContact(sitting),
  };
}

async function tell(sitting: Sitting, told: Telling): Promise<undefined> {
  await sitting.tell(told);
}
