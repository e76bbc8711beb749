import { readValue } from '../expression/read-value.js';
import type { Move } from './move.js';
import type { Refusal } from './moves/refusal.js';
import { alsoFoundBy, isAmount, paletteOf, type Group, type PaletteEntry } from './palette.js';
import { formsOf, saysLittle, wordsIn } from '../search/word-forms.js';
import type { Session } from './session.js';

/** What a line of a trainee's means: a move, one of several, or why it is none. */
export type MoveReading =
  | { readonly kind: 'move'; readonly move: Move }
  | { readonly kind: 'several'; readonly entries: readonly PaletteEntry[] }
  | ({ readonly kind: 'fault' } & Refusal);

/** The words with which a line begins, by what they mean. */
const verbs: ReadonlyMap<string, Group | 'note' | 'confirm'> = new Map([
  ['say', 'say'],
  ['tell', 'say'],
  ['ask', 'ask'],
  ['look', 'look_up'],
  ['look_up', 'look_up'],
  ['find', 'look_up'],
  ['check', 'look_up'],
  ['grant', 'grant'],
  ['give', 'grant'],
  ['offer', 'grant'],
  ['promise', 'promise'],
  ['do', 'do'],
  ['write', 'do'],
  ['hand', 'hand_off'],
  ['hand_off', 'hand_off'],
  ['wait', 'wait'],
  ['confirm', 'confirm'],
  ['close', 'close'],
  ['note', 'note'],
]);

function verbIn(line: string): {
  readonly verb: Group | 'note' | 'confirm' | undefined;
  readonly rest: string;
} {
  const [, first = '', rest = ''] =
    /^(look up|find out|hand (?:off|over)(?: to)?|\S+)\s*(.*)$/is.exec(line.trim()) ?? [];
  return { verb: verbs.get(first.toLowerCase().replaceAll('-', '_').split(' ')[0] ?? ''), rest };
}

/** Whether a line begins as a whole move does. */
export function beginsWithVerb(line: string): boolean {
  return verbIn(line).verb !== undefined;
}

/**
 * Reads a move from a line such as `ask wants`, `say I'm sorry`, `grant credit 4.95`, `grant credit 60.00 asking team_lead`.
 * Without a verb the words are looked for in all moves.
 */
export function readMove(line: string, session: Session): MoveReading {
  const { verb, rest } = verbIn(line);
  if (verb === 'note')
    return rest === ''
      ? { kind: 'fault', message: 'there is nothing to note' }
      : { kind: 'move', move: { kind: 'note', text: rest } };
  if (verb === 'confirm' && rest === '') return { kind: 'move', move: { kind: 'confirm' } };
  if (verb === 'wait' && rest === '') return { kind: 'move', move: { kind: 'wait' } };
  const palette = paletteOf(session);
  const group = verb === undefined || verb === 'confirm' ? undefined : verb;
  const granting = group === 'grant' ? readGrant(rest, palette, session) : undefined;
  if (granting) return granting;
  const among = group === undefined ? palette : palette.filter((entry) => entry.group === group);
  if (group !== undefined && rest === '') return { kind: 'several', entries: among };
  const words = group === undefined ? line : rest;
  return (
    readNamed(words, among) ??
    readNamed(line, palette) ??
    severalOf([...entriesLike(line, palette), ...entriesLike(words, among)]) ?? {
      kind: 'fault',
      message: `nothing fits \`${line.trim()}\``,
      help: 'use fewer words, or others',
    }
  );
}

/** Reads words as one of some moves; undefined where none of them is anything like it. */
export function readAmong(words: string, among: readonly PaletteEntry[]): MoveReading | undefined {
  return readNamed(words, among) ?? severalOf(entriesLike(words, among));
}

function readGrant(
  rest: string,
  palette: readonly PaletteEntry[],
  session: Session,
): MoveReading | undefined {
  const [, what = '', amount, approver] =
    /^(.*?)(?:\s+(\d[\d.,]*))?(?:\s+asking\s+(\w+))?$/s.exec(rest.trim()) ?? [];
  const remedies = palette.filter(({ group }) => group === 'grant');
  const reading = readNamed(what, remedies);
  if (reading?.kind !== 'move' || reading.move.kind !== 'grant') return reading;
  const { policy } = session.stage;
  if (approver !== undefined && !policy.roles.has(approver))
    return {
      kind: 'fault',
      message: `there is no role \`${approver}\``,
      help: `there are: ${[...policy.roles.keys()].join(', ')}`,
    };
  const asking = approver === undefined ? {} : { approver };
  if (!isAmount(session, reading.move.remedy)) return { kind: 'move', move: { ...reading.move, ...asking } };
  const read = readValue(amount ?? '', { kind: 'money', currency: policy.currency });
  if ('fault' in read || amount === undefined)
    return {
      kind: 'fault',
      message: 'it needs an amount',
      help: `write it behind, as in grant ${reading.move.remedy} 10.00`,
    };
  return { kind: 'move', move: { ...reading.move, amount: Number(read.value), ...asking } };
}

function readNamed(words: string, among: readonly PaletteEntry[]): MoveReading | undefined {
  const entries = entriesNamed(words, among);
  const [only, ...others] = entries;
  return only && others.length === 0 ? { kind: 'move', move: only.move } : severalOf(entries);
}

/** What is only much like a move is never made without being shown, though it be the only one. */
function severalOf(entries: readonly PaletteEntry[]): MoveReading | undefined {
  const all = [...new Set(entries)];
  return all.length > 0 ? { kind: 'several', entries: all } : undefined;
}

/** What is named so; else what begins so; else what has it in it. */
function entriesNamed(words: string, among: readonly PaletteEntry[]): readonly PaletteEntry[] {
  const wanted = plain(words);
  if (wanted === '') return [];
  const tests: readonly ((entry: PaletteEntry) => boolean)[] = [
    ({ name }) => plain(name) === wanted,
    ({ label }) => plain(label) === wanted,
    ({ label }) => plain(label).startsWith(wanted),
    ({ label }) => plain(label).includes(wanted),
  ];
  for (const test of tests) {
    const found = among.filter(test);
    if (found.length > 0) return found;
  }
  return [];
}

/** So many moves that are like what was written can be told apart at a glance. */
const mostAlike = 9;

/**
 * What has most of the words in it, in any of their forms: a word counts the more, the fewer moves have it, and words that say
 * little count for nothing.
 */
function entriesLike(words: string, among: readonly PaletteEntry[]): readonly PaletteEntry[] {
  const wanted = wordsIn(words).filter(({ text }) => !saysLittle(text));
  const all = among.map((entry) => ({ entry, forms: formsIn(entry) }));
  const having = wanted.map(({ text }) => {
    const has = all.filter(({ forms }) => formsOf(text).some((form) => forms.has(form)));
    return new Set(has.map(({ entry }) => entry));
  });
  const likeness = (entry: PaletteEntry): number =>
    having.reduce((sum, entries) => sum + (entries.has(entry) ? 1 / entries.size : 0), 0);
  const alike = among
    .map((entry) => ({ entry, likeness: likeness(entry) }))
    .sort((one, other) => other.likeness - one.likeness);
  const least = (alike[0]?.likeness ?? 0) / 2;
  return alike
    .filter(({ likeness: its }) => its > 0 && its >= least)
    .slice(0, mostAlike)
    .map(({ entry }) => entry);
}

function formsIn(entry: PaletteEntry): ReadonlySet<string> {
  return new Set(wordsIn(`${entry.label} ${alsoFoundBy(entry)}`).flatMap(({ text }) => formsOf(text)));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
