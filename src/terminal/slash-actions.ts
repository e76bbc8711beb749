import { walkOf } from '../case/case.js';
import type { Deviation } from '../case/input.js';
import { phraseAsKnown } from '../case/phrase-text.js';
import { answeredBy, answeredIn, answeredLine, changeAnswer } from './change-answer.js';
import { partsBefore } from './parts-before.js';
import type { Entry } from './entry.js';
import type { Beside, Sitting } from './sitting.js';
import { slashCommands, type SlashName } from './slash-command.js';

/** Does what a slash command says. What the agent entered instead of finishing it, if anything, is for the walk to take. */
type Action = (sitting: Sitting, rest: string) => Promise<Entry | undefined>;

export const slashActions: Readonly<Record<SlashName, Action>> = {
  note: async (sitting, rest) => {
    const words =
      rest === '' ? await sitting.askBeside('What is the note?') : ({ kind: 'answer', text: rest } as const);
    if (words.kind === 'instead') return words.entry;
    if (words.text !== '' && sitting.tell({ kind: 'note', text: words.text })) notice(sitting, 'Note kept.');
    return undefined;
  },
  case: async (sitting) => {
    sitting.leave({ kind: 'page', text: sitting.table.accountOf(sitting.current) });
    return undefined;
  },
  back: async (sitting) => {
    const last = answeredIn(sitting.current).at(-1);
    if (last) return changeAnswer(sitting, last);
    sitting.refuse({ message: 'nothing was answered yet' });
    return undefined;
  },
  change: async (sitting, rest) => {
    const answered = answeredIn(sitting.current);
    const options = answered.map((one) => ({ label: answeredLine(sitting, one) }));
    const which = await chosen(
      sitting,
      rest,
      'Which answer is to be changed?',
      options,
      'nothing was answered yet',
    );
    if (which === undefined || which.kind === 'instead') return which?.entry;
    const found = answeredBy(answered, which.text);
    if (found) return changeAnswer(sitting, found);
    sitting.refuse({ message: `there is no answer \`${which.text}\``, help: '/g alone lists them' });
    return undefined;
  },
  happened: async (sitting, rest) => {
    const handlers = handlersOf(sitting);
    const options = handlers.map(({ title }) => ({ label: title }));
    const which = await chosen(
      sitting,
      rest,
      'What came up?',
      options,
      'this playbook has nothing for what may come up',
    );
    if (which === undefined || which.kind === 'instead') return which?.entry;
    const name = handlers[Number(which.text) - 1]?.name ?? which.text;
    sitting.tell({ kind: 'came_up', name });
    return undefined;
  },
  leave: async (sitting, rest) => {
    const because =
      rest === ''
        ? await sitting.askBeside('Why leave the playbook here? For the record.')
        : ({ kind: 'answer', text: rest } as const);
    if (because.kind === 'instead') return because.entry;
    if (because.text === '') return undefined;
    const ways = waysOut(sitting);
    const where = await sitting.askBeside('How does it go on?', ways);
    if (where.kind === 'instead') return where.entry;
    const way = ways[Number(where.text) - 1];
    if (way) sitting.tell({ kind: 'deviate', because: because.text, to: way.to });
    else if (where.text !== '')
      sitting.refuse({
        message: `\`${where.text}\` is not one of these`,
        help: 'nothing was changed; /d starts again',
      });
    return undefined;
  },
  say: async (sitting) => {
    const parts = partsBefore(sitting.current.stop.before).filter(({ kind }) => kind === 'say');
    if (parts.length > 0) sitting.leave({ kind: 'words', parts });
    else sitting.refuse({ message: 'there are no words to say here' });
    return undefined;
  },
  stop: async () => ({ kind: 'pause' }),
  help: async (sitting) => {
    const width = Math.max(...slashCommands.map(({ usage }) => usage.length));
    const lines = slashCommands.map(({ usage, does }) => `${usage.padEnd(width)}  ${does}`);
    sitting.leave({
      kind: 'page',
      text: [...lines, `${'//…'.padEnd(width)}  an answer that begins with a slash`].join('\n'),
    });
    return undefined;
  },
};

function notice(sitting: Sitting, text: string): void {
  sitting.leave({ kind: 'notice', text });
}

/** What was named behind the command, or chosen from the list; undefined when there is nothing, or never mind. */
async function chosen(
  sitting: Sitting,
  rest: string,
  question: string,
  options: readonly { readonly label: string }[],
  nothing: string,
): Promise<Beside | undefined> {
  if (rest !== '') return { kind: 'answer', text: rest };
  if (options.length === 0) {
    sitting.refuse({ message: nothing });
    return undefined;
  }
  const which = await sitting.askBeside(question, options);
  return which.kind === 'answer' && which.text === '' ? undefined : which;
}

/** What can come up here, the innermost playbook's first. */
function handlersOf({ current }: Sitting): { readonly name: string; readonly title: string }[] {
  const walk = walkOf(current);
  const titles = new Map<string, string>();
  for (const { program } of [...walk.stack.all].reverse()) {
    for (const [name, { title }] of program.handlers)
      if (!titles.has(name)) titles.set(name, phraseAsKnown(walk, title));
  }
  return [...titles].map(([name, title]) => ({ name, title }));
}

/** Where a walk that leaves the playbook can go on: at a step with a name, or nowhere. */
function waysOut({ current }: Sitting): { readonly label: string; readonly to: Deviation }[] {
  const steps = [...walkOf(current).frame.program.named.keys()].map((step) => ({
    label: `Go on at: ${step.replaceAll('_', ' ')}`,
    to: { step },
  }));
  return [
    { label: 'Close: it is put right', to: { close: 'resolved' } },
    { label: 'Close: it could not be put right', to: { close: 'unresolved' } },
    { label: 'Close: the customer would rather leave it', to: { close: 'withdrawn' } },
    { label: 'Close: somebody else has it now', to: { close: 'handed_over' } },
    ...steps,
  ];
}
