import type { AnswerFault } from '../case/answer-fault.js';
import { moneyText } from '../case/money-text.js';
import { partyTitle } from '../case/party-title.js';
import { rolesAbove } from '../playbook/roles-above.js';
import { readValue } from '../expression/read-value.js';
import type { Move } from '../rehearsal/move.js';
import { groups, isAmount, paletteOf, type PaletteEntry } from '../rehearsal/palette.js';
import { beginsWithVerb, readAmong, readMove, type MoveReading } from '../rehearsal/read-move.js';
import type { Entry } from './entry.js';
import { ownAsking } from './own-asking.js';
import type { RehearsalTable } from './rehearse-with.js';
import type { ShownOption } from './renderer.js';
import { besideOf } from './sitting.js';
import { typedAmount } from './typed-amount.js';

/** The kinds of move, as they are listed. */
export const groupOptions: readonly ShownOption[] = [
  { label: 'Say something' },
  { label: 'Ask them something' },
  { label: 'Look something up, or find it out' },
  { label: 'Grant something' },
  { label: 'Promise something' },
  { label: 'Do or write something' },
  { label: 'Hand them over' },
  { label: 'Let time go by' },
  { label: 'Ask whether it is right, or close' },
];

const questions = [
  'What do you say?',
  'What do you ask them?',
  'What do you want to know?',
  'What do you grant?',
  'What do you promise?',
  'What do you do?',
  'Whom do you bring in?',
  'How long do you wait?',
  'How do you end it?',
];

/** What came of choosing: a move, nothing, a fault, or something else that was entered instead. */
type Chosen =
  | { readonly kind: 'move'; readonly move: Move }
  | { readonly kind: 'nothing' }
  | ({ readonly kind: 'fault' } & AnswerFault)
  | { readonly kind: 'instead'; readonly entry: Entry };

/** More than these are chosen among by words, where a list of them would go on for ever. */
const mostListed = 9;

/** The move that a line at the main question means: the number of a kind of move, or words. */
export async function chooseMove(table: RehearsalTable, line: string): Promise<Chosen> {
  const text = line.trim();
  if (text === '') return { kind: 'fault', message: 'nothing was chosen', help: '? lists what there is' };
  const group = groups[Number(text) - 1];
  if (group === 'wait') return { kind: 'move', move: { kind: 'wait' } };
  if (group !== undefined) {
    const among = paletteOf(table.session).filter((entry) => entry.group === group);
    return chooseAmong(table, questions[Number(text) - 1] ?? '', among);
  }
  if (/^\d+$/.test(text)) return { kind: 'fault', message: `\`${text}\` is not one of these` };
  const reading = readMove(text, table.session);
  if (reading.kind === 'several') return chooseAmong(table, 'Which of these?', reading.entries);
  if (reading.kind !== 'move') return reading;
  return /^(grant|give)\b/i.test(text) ? reading : withDetails(table, reading.move);
}

async function chooseAmong(
  table: RehearsalTable,
  question: string,
  entries: readonly PaletteEntry[],
): Promise<Chosen> {
  let among = entries;
  let isWanted = false;
  let fault: AnswerFault | undefined;
  for (;;) {
    // Where lines are only added, a long list is asked for by words first.
    const isListed = table.renderer.hasKeys || isWanted || among.length <= mostListed;
    const hint = isListed
      ? 'its number, or part of it; Enter alone: never mind'
      : `words of it (${among.length} to choose from); * lists them; Enter alone: never mind`;
    const options = isListed ? among.map(({ label }) => ({ label })) : [];
    const entry = await table.renderer.ask(
      ownAsking({ heading: table.heading, question, options, hint, ...(fault && { fault }) }),
    );
    const beside = besideOf(entry);
    if (beside.kind === 'instead') return { kind: 'instead', entry: beside.entry };
    const text = beside.text.trim();
    if (text === '') return { kind: 'nothing' };
    if (text === '*') {
      isWanted = true;
      continue;
    }
    const numbered = isListed ? among[Number(text) - 1]?.move : undefined;
    const reading = numbered ? ({ kind: 'move', move: numbered } as const) : readIn(table, text, among);
    if (reading.kind === 'move') return withDetails(table, reading.move);
    if (reading.kind === 'several') among = reading.entries;
    fault = reading.kind === 'fault' ? reading : undefined;
  }
}

/** What a line in a list means; where it is none of these, it may be another move altogether. */
function readIn(table: RehearsalTable, text: string, among: readonly PaletteEntry[]): MoveReading {
  const whole = beginsWithVerb(text) ? readMove(text, table.session) : undefined;
  return whole?.kind === 'move' ? whole : (readAmong(text, among) ?? readMove(text, table.session));
}

/** Of a grant, how much, and whether somebody is asked first. */
async function withDetails(table: RehearsalTable, move: Move): Promise<Chosen> {
  if (move.kind !== 'grant') return { kind: 'move', move };
  const { policy, opening } = table.session.stage;
  let amount: number | undefined;
  if (isAmount(table.session, move.remedy)) {
    const read = await askAmount(table);
    if (typeof read !== 'number') return read;
    amount = read;
  }
  const approvers = rolesAbove(policy, opening.role);
  const options = [
    { label: 'Grant it on your own' },
    ...approvers.map((role) => ({ label: `Ask first: ${partyTitle(policy, role)}` })),
  ];
  const entry = await table.renderer.ask(
    ownAsking({
      heading: table.heading,
      question: 'Who decides?',
      options,
      hint: 'its number; Enter alone: never mind',
    }),
  );
  const beside = besideOf(entry);
  if (beside.kind === 'instead') return { kind: 'instead', entry: beside.entry };
  const place = Number(beside.text) - 1;
  if (!options[place]) return { kind: 'nothing' };
  const approver = approvers[place - 1];
  return {
    kind: 'move',
    move: { ...move, ...(amount !== undefined && { amount }), ...(approver !== undefined && { approver }) },
  };
}

async function askAmount(table: RehearsalTable): Promise<number | Chosen> {
  const { policy } = table.session.stage;
  const type = { kind: 'money', currency: policy.currency, min: 1 } as const;
  let fault: AnswerFault | undefined;
  const readsAs = (typed: string): string | undefined => {
    const read = readValue(typedAmount(typed), type);
    return 'value' in read ? moneyText(policy, Number(read.value)) : undefined;
  };
  for (;;) {
    const entry = await table.renderer.ask(
      ownAsking({
        heading: table.heading,
        question: 'How much?',
        options: [],
        hint: 'an amount; Enter alone: never mind',
        readsAs,
        ...(fault && { fault }),
      }),
    );
    const beside = besideOf(entry);
    if (beside.kind === 'instead') return { kind: 'instead', entry: beside.entry };
    if (beside.text.trim() === '') return { kind: 'nothing' };
    const read = readValue(typedAmount(beside.text), type);
    if ('value' in read) return Number(read.value);
    fault = { message: read.fault, ...(read.help !== undefined && { help: read.help }) };
  }
}
