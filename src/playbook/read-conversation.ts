import { dayNumber } from '../expression/calendar-day.js';
import { noSuchDay } from '../expression/read-unlimited.js';
import { readClock } from './read-due.js';
import { isWhole, readName } from './read-text.js';
import type { Reading } from './reading.js';
import type { AlreadyReceived, Given, GivenAnswer, Happening, Scenario } from './scenario.js';
import { withoutLastBreaks } from './source-text.js';
import type { Written } from './written.js';
import type { Field, FieldsNode, YamlNode } from './yaml-node.js';

/** What a scenario and a persona both say of a conversation. */
export type Conversation = Pick<
  Scenario,
  'role' | 'today' | 'channel' | 'alreadyReceived' | 'given' | 'happens'
>;

/** Reads how a conversation opens, the answers that are given in it, and what comes up. */
export function readConversation(
  root: FieldsNode,
  reading: Reading,
): { [Part in keyof Conversation]: Conversation[Part] | undefined } {
  const field = (name: string) => root.fields.get(name)?.value;
  return {
    role: readName(field('role'), reading),
    today: readMoment(field('today'), reading),
    channel: readName(field('channel'), reading),
    alreadyReceived: itemsOf(field('already_received'), reading).flatMap(
      (item) => readReceived(item, reading) ?? [],
    ),
    given: readGivens(field('given'), reading),
    happens: itemsOf(field('happens'), reading).flatMap((item) => readHappening(item, reading) ?? []),
  };
}

/** Answers by the key of their question. */
export function readGivens(node: YamlNode | undefined, reading: Reading): readonly Given[] {
  return fieldsOf(node, reading).map((given) => readGiven(given, reading));
}

export function itemsOf(node: YamlNode | undefined, reading: Reading): readonly YamlNode[] {
  return reading.usable(node, 'list')?.items ?? [];
}

export function fieldsOf(node: YamlNode | undefined, reading: Reading): readonly Field[] {
  return [...(reading.usable(node, 'fields')?.fields.values() ?? [])];
}

/** A date, or a date and a time: `2026-03-02 16:45`. */
function readMoment(node: YamlNode | undefined, reading: Reading): Written<string> | undefined {
  const written = readName(node, reading);
  if (written === undefined) return undefined;
  const [day = '', clock = '00:00', ...more] = written.value.split(/ +/);
  if (dayNumber(day) !== undefined && readClock(clock) !== undefined && more.length === 0) return written;
  const { fault, help } =
    /^(19|2\d)\d\d-\d\d-\d\d$/.test(day) && dayNumber(day) === undefined
      ? noSuchDay(day)
      : {
          fault: `\`${written.value}\` is not a date and a time`,
          help: 'write it like 2026-03-02 16:45',
        };
  reading.fault('wrong-kind', written.at, fault, { help });
  return undefined;
}

function readReceived(node: YamlNode, reading: Reading): AlreadyReceived | undefined {
  const fields = reading.usable(node, 'fields')?.fields;
  const [remedy, amount, on] = ['remedy', 'amount', 'on'].map((name) =>
    readName(fields?.get(name)?.value, reading),
  );
  return remedy && amount && on && { remedy, amount, on };
}

function readGiven({ name, value }: Field, reading: Reading): Given {
  const inTurn = value.kind === 'fields' ? value.fields.get('in_turn')?.value : undefined;
  const answers = inTurn ? itemsOf(inTurn, reading) : [value];
  return { key: name, answers: answers.flatMap((answer) => readAnswer(answer, reading) ?? []) };
}

function readAnswer(node: YamlNode, reading: Reading): GivenAnswer | undefined {
  if (node.kind !== 'fields') {
    const value = readAnswerValue(node, reading);
    return value && { value };
  }
  const value = readAnswerValue(reading.usable(node, 'fields')?.fields.get('answer')?.value, reading);
  const at = readMoment(node.fields.get('at')?.value, reading);
  return value && { value, ...(at && { at }) };
}

function readAnswerValue(node: YamlNode | undefined, reading: Reading): GivenAnswer['value'] | undefined {
  if (node?.kind !== 'list') return wordsOf(node, reading);
  const items = itemsOf(node, reading).flatMap((item) => wordsOf(item, reading)?.value ?? []);
  return { value: items, at: node.at };
}

export function wordsOf(node: YamlNode | undefined, reading: Reading): Written<string> | undefined {
  const text = reading.usable(node, 'text');
  return text && isWhole(text, reading) ? { value: withoutLastBreaks(text.value), at: text.at } : undefined;
}

function readHappening(node: YamlNode, reading: Reading): Happening | undefined {
  const [what] = fieldsOf(node, reading);
  const fields = reading.usable(what?.value, 'fields')?.fields;
  const before = readName(fields?.get('before')?.value, reading);
  const at = readMoment(fields?.get('at')?.value, reading);
  return what && before && { name: what.name, before, ...(at && { at }) };
}
