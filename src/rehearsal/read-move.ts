import { readValue } from '../expression/read-value.js';
import type { Move } from './move.js';
import type { Refusal } from './moves/refusal.js';
import { isAmount, paletteOf, type Group, type PaletteEntry } from './palette.js';
import type { Session } from './session.js';

/** What a line of a trainee's means: a move, one of several, or why it is none. */
export type MoveReading =
  | { readonly kind: 'move'; readonly move: Move }
  | { readonly kind: 'several'; readonly entries: readonly PaletteEntry[] }
  | ({ readonly kind: 'fault' } & Refusal);

/** The words with which a line begins, by what they mean. */
const verbs: ReadonlyMap<string, Group | 'note' | 'confirm'> = new Map([
  ['say', 'say'],
  ['ask', 'ask'],
  ['look', 'look_up'],
  ['look_up', 'look_up'],
  ['find', 'look_up'],
  ['grant', 'grant'],
  ['give', 'grant'],
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

/**
 * Reads a move from a line such as `ask wants`, `say I'm sorry`, `grant credit 4.95`, `grant credit 60.00 asking team_lead`.
 * Without a verb the words are looked for in all moves.
 */
export function readMove(line: string, session: Session): MoveReading {
  const [, first = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(line.trim()) ?? [];
  const verb = verbs.get(first.toLowerCase().replaceAll('-', '_'));
  if (verb === 'note')
    return rest === ''
      ? { kind: 'fault', message: 'there is nothing to note' }
      : { kind: 'move', move: { kind: 'note', text: rest } };
  if (verb === 'confirm' && rest === '') return { kind: 'move', move: { kind: 'confirm' } };
  if (verb === 'wait' && rest === '') return { kind: 'move', move: { kind: 'wait' } };
  const palette = paletteOf(session);
  if (verb === 'grant') return readGrant(rest, palette, session);
  const group = verb === undefined || verb === 'confirm' ? undefined : verb;
  const among = group === undefined ? palette : palette.filter((entry) => entry.group === group);
  const words = group === undefined ? line.trim() : rest;
  return readingOf(entriesFor(words, among), words);
}

function readGrant(rest: string, palette: readonly PaletteEntry[], session: Session): MoveReading {
  const [, what = '', amount, approver] =
    /^(.*?)(?:\s+(\d[\d.,]*))?(?:\s+asking\s+(\w+))?$/s.exec(rest.trim()) ?? [];
  const reading = readingOf(
    entriesFor(
      what,
      palette.filter(({ group }) => group === 'grant'),
    ),
    what,
  );
  if (reading.kind !== 'move' || reading.move.kind !== 'grant') return reading;
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

function readingOf(entries: readonly PaletteEntry[], words: string): MoveReading {
  const [only, ...others] = entries;
  if (!only)
    return { kind: 'fault', message: `nothing fits \`${words}\``, help: 'use fewer words, or others' };
  return others.length === 0 ? { kind: 'move', move: only.move } : { kind: 'several', entries };
}

/** What is named so; else what begins so; else what has it in it. */
export function entriesFor(words: string, among: readonly PaletteEntry[]): readonly PaletteEntry[] {
  const wanted = plain(words);
  const tests: readonly ((entry: PaletteEntry) => boolean)[] = [
    ({ name }) => name === words.trim(),
    ({ label }) => plain(label) === wanted,
    ({ label }) => plain(label).startsWith(wanted),
    ({ label }) => plain(label).includes(wanted),
    ({ label }) => wanted.split(' ').every((word) => plain(label).includes(word)),
  ];
  for (const test of tests) {
    const found = among.filter(test);
    if (found.length > 0) return found;
  }
  return [];
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
