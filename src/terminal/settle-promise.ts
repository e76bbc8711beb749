import type { AnswerFault } from '../case/answer-fault.js';
import { walkOf } from '../case/case.js';
import type { Settlement } from '../case/input.js';
import type { PromiseStanding } from '../case/ledger.js';
import { momentText } from '../case/moment-text.js';
import type { Entry } from './entry.js';
import type { Beside, Sitting } from './sitting.js';
import { typedMoment } from './typed-moment.js';

const news = [
  { label: 'It was kept', to: 'kept' },
  { label: 'It was broken', to: 'broken' },
  { label: 'It no longer has to be kept', to: 'released' },
  { label: 'Another moment was agreed', to: 'renegotiated' },
] as const;

/** Asks what came of a promise and tells it. What was entered instead of an answer is for the walk to take. */
export async function settlePromise(
  sitting: Sitting,
  { made, due }: PromiseStanding,
): Promise<Entry | undefined> {
  const until = momentText(due, walkOf(sitting.current).policy);
  const what = await sitting.askBeside(`What came of it: ${made.what} (until ${until})?`, news, {
    commits: true,
  });
  if (what.kind === 'instead') return what.entry;
  const meant = news[Number(what.text) - 1];
  const how = meant && (await settlement(sitting, meant.to));
  if (how === undefined) return undefined;
  if ('kind' in how) return how.entry;
  await sitting.tell({ kind: 'settle', made: made.seq, how });
  return undefined;
}

/** What is told of it; undefined where it was left after all. */
async function settlement(
  sitting: Sitting,
  to: Settlement['to'],
): Promise<Settlement | Extract<Beside, { kind: 'instead' }> | undefined> {
  if (to === 'kept' || to === 'broken') return { to };
  const due = to === 'renegotiated' ? await newMoment(sitting) : undefined;
  if (typeof due === 'object') return due;
  if (to === 'renegotiated' && due === undefined) return undefined;
  const because = await sitting.askBeside('For the record: why?');
  if (because.kind === 'instead') return because;
  if (because.text === '') return undefined;
  return due === undefined
    ? { to: 'released', because: because.text }
    : { to: 'renegotiated', due, because: because.text };
}

async function newMoment(
  sitting: Sitting,
): Promise<number | Extract<Beside, { kind: 'instead' }> | undefined> {
  const now = sitting.table.now();
  const { calendar } = walkOf(sitting.current).policy;
  const typed = await sitting.askBeside('Until when now?', [], {
    hint: 'as in friday 15:00, or 2026-03-06; Enter alone: never mind',
    faultIn: (text) => dueFault(text, typedMoment(text, now, calendar), now),
  });
  if (typed.kind === 'instead') return typed;
  return typed.text === '' ? undefined : typedMoment(typed.text, now, calendar);
}

function dueFault(typed: string, due: number | undefined, now: number): AnswerFault | undefined {
  const help = 'type it as in friday 15:00, or 2026-03-06 15:00';
  if (due === undefined) return { message: `\`${typed}\` is not a time`, help };
  return due > now ? undefined : { message: 'that moment has passed', help };
}
