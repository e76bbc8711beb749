import type { AnswerFault } from '../case/answer-fault.js';
import { walkOf } from '../case/case.js';
import { channels } from '../check/built-in-facts.js';
import { impressionLabel } from '../case/impression-label.js';
import { impressions } from '../playbook/impressions.js';
import type { Entry } from './entry.js';
import type { ShownOption } from './renderer.js';
import type { Beside, Sitting } from './sitting.js';
import { typedMoment } from './typed-moment.js';

/** One of several things that may be answered, as it is shown. */
interface Choice<Value> extends ShownOption {
  readonly value: Value;
}

type Instead = Extract<Beside, { kind: 'instead' }>;

/**
 * Asks who was in touch with the customer, how, when, and what impression it left, and tells it. What was entered instead
 * of an answer is for the walk to take.
 */
export async function tellContact(sitting: Sitting): Promise<Entry | undefined> {
  const parties = partiesIn(sitting);
  const who =
    parties.length === 1 ? parties[0] : await chosen(sitting, 'Who was in touch with the customer?', parties);
  if (who === undefined || 'kind' in who) return who?.entry;
  const how = await chosen(sitting, 'How were they in touch?', ways);
  if (how === undefined || 'kind' in how) return how?.entry;
  const when = await momentOfIt(sitting);
  if ('kind' in when) return when.entry;
  const impression = await chosen(sitting, 'What impression did it leave?', feelings);
  if (impression === undefined || 'kind' in impression) return impression?.entry;
  const told = await sitting.tell({
    kind: 'contact',
    who: who.value,
    channel: how.value,
    impression: impression.value,
    ...when,
  });
  if (told) {
    const [way, feeling] = [how, impression].map(({ label }) => label.toLowerCase());
    sitting.leave({ kind: 'notice', text: `Contact kept: ${who.label}, ${way}, ${feeling}.` });
  }
  return undefined;
}

const ways: readonly Choice<string>[] = channels.map((channel) => ({
  value: channel,
  label: {
    phone: 'By phone',
    chat: 'By chat',
    'e-mail': 'By e-mail',
    in_person: 'In person',
    social: 'In public, on social media',
    letter: 'By letter',
  }[channel],
}));

const feelings: readonly Choice<string | null>[] = [
  ...impressions.map((impression) => ({ value: impression, label: impressionLabel(impression) })),
  { value: null, label: 'Nobody knows' },
];

function partiesIn(sitting: Sitting): readonly Choice<string>[] {
  const { partners } = walkOf(sitting.current).policy;
  return [
    { value: 'us', label: 'One of us' },
    ...[...partners].map(([value, { title }]) => ({ value, label: title })),
  ];
}

async function chosen<Value>(
  sitting: Sitting,
  question: string,
  choices: readonly Choice<Value>[],
): Promise<Choice<Value> | Instead | undefined> {
  const answer = await sitting.askBeside(question, choices);
  return answer.kind === 'instead' ? answer : choices[Number(answer.text) - 1];
}

/** When it was; nothing where it is only just over. */
async function momentOfIt(sitting: Sitting): Promise<{ readonly when?: number } | Instead> {
  const now = sitting.table.now();
  const { calendar } = walkOf(sitting.current).policy;
  const moment = (typed: string): number | undefined => typedMoment(typed, now, calendar, 'past');
  const answer = await sitting.askBeside('When was that?', [], {
    hint: 'Enter alone: just now; else as in 14:30, 20 minutes ago or yesterday 9:15',
    faultIn: (typed) => momentFault(typed, moment(typed), now),
  });
  if (answer.kind === 'instead') return answer;
  const when = answer.text === '' ? undefined : moment(answer.text);
  return when === undefined ? {} : { when };
}

function momentFault(typed: string, when: number | undefined, now: number): AnswerFault | undefined {
  if (when === undefined)
    return { message: `\`${typed}\` is not a moment`, help: 'type it as in 14:30 or yesterday 9:15' };
  return when > now ? { message: 'that moment is still to come' } : undefined;
}
