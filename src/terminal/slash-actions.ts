import { mayGrantNow } from '../case/may-grant.js';
import type { Question } from '../case/question.js';
import { answeredBy, answeredIn, answeredLine, changeAnswer } from './change-answer.js';
import { cameUp } from './came-up.js';
import { copyWords } from './copy-words.js';
import { leavePlaybook } from './leave-playbook.js';
import { mayGrantPage } from './may-grant-page.js';
import { partsBefore } from './parts-before.js';
import type { Entry } from './entry.js';
import type { Sitting } from './sitting.js';
import { asAnswer, slashCommands, type SlashName } from './slash-command.js';

/** Does what a slash command says. What the agent entered instead of finishing it, if anything, is for the walk to take. */
type Action = (sitting: Sitting, rest: string) => Promise<Entry | undefined>;

const nothingAnswered = { message: 'nothing was answered yet' };

export const slashActions: Readonly<Record<SlashName, Action>> = {
  say: async (sitting) => {
    const parts = partsBefore(sitting.current.stop.before).filter(({ kind }) => kind === 'say');
    if (parts.length > 0) sitting.leave({ kind: 'words', parts });
    else sitting.refuse({ message: 'there are no words to say here' });
    return undefined;
  },
  copy: async (sitting) => copyWords(sitting),
  note: async (sitting, rest) => {
    const words = await sitting.givenOrAsked(rest, 'What is the note?');
    if (words.kind === 'instead') return words.entry;
    if (words.text !== '' && (await sitting.tell({ kind: 'note', text: words.text })))
      sitting.leave({ kind: 'notice', text: `Note kept: ${words.text}` });
    return undefined;
  },
  case: async (sitting) => {
    await sitting.table.renderer.read((columns) => sitting.table.accountOf(sitting.current, columns));
    return undefined;
  },
  may: async (sitting) => {
    await sitting.table.renderer.read(() => mayGrantPage(mayGrantNow(sitting.current)));
    return undefined;
  },
  back: async (sitting) => {
    const last = answeredIn(sitting.current).at(-1);
    if (last) return changeAnswer(sitting, last);
    sitting.refuse(nothingAnswered);
    return undefined;
  },
  change: async (sitting, rest) => {
    const answered = answeredIn(sitting.current);
    if (answered.length === 0) {
      sitting.refuse(nothingAnswered);
      return undefined;
    }
    const options = answered.map((one) => ({ label: answeredLine(sitting, one) }));
    const which = await sitting.givenOrChosen(rest, 'Which answer is to be changed?', options);
    if (which === undefined || which.kind === 'instead') return which?.entry;
    const found = answeredBy(answered, which.text);
    if (found) return changeAnswer(sitting, found);
    sitting.refuse({ message: `there is no answer \`${which.text}\``, help: '/g alone lists them' });
    return undefined;
  },
  happened: cameUp,
  leave: leavePlaybook,
  edit: async (sitting) => {
    const { stop } = sitting.current;
    if (stop.kind === 'question' && stop.question.purpose === 'write') return rewrite(sitting, stop.question);
    if (stop.kind !== 'question' || stop.question.type.kind !== 'text') {
      sitting.refuse({
        message: 'this answer is a short one',
        help: 'type it here; an editor is for longer texts',
      });
      return undefined;
    }
    const text = await sitting.edited(sitting.draftFor(stop.question));
    return text === undefined ? undefined : { kind: 'line', text: asAnswer(text) };
  },
  stop: async () => ({ kind: 'pause' }),
  help: async (sitting) => {
    await sitting.table.renderer.read(() => helpPage(sitting.table));
    return undefined;
  },
};

/** Lets the agent write what is to be sent in their own words, beginning with the draft; it is kept before it is sent. */
async function rewrite(sitting: Sitting, { address, lines = [] }: Question): Promise<undefined> {
  const draft = lines.join('\n');
  const text = await sitting.edited(draft);
  if (text !== undefined && text !== draft.trim()) await sitting.tell({ kind: 'rewrite', address, text });
}

function helpPage({ renderer: { hasKeys }, alsoHere = [] }: Sitting['table']): string {
  const width = Math.max(...slashCommands.map(({ usage }) => usage.length));
  const line = (usage: string, does: string): string => `${usage.padEnd(width)}  ${does}`;
  return [
    ...slashCommands.map(({ usage, does, key }) =>
      line(usage, key === undefined || !hasKeys ? does : `${does} (${key})`),
    ),
    ...alsoHere.map(({ usage, does }) => line(usage, does)),
    line('//…', 'an answer that begins with a slash'),
  ].join('\n');
}
