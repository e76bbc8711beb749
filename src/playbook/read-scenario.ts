import type { Fault } from '../diagnostic/fault.js';
import type { SourceFile } from '../diagnostic/source-file.js';
import { dayNumber } from '../expression/calendar-day.js';
import { noSuchDay } from '../expression/read-unlimited.js';
import { checkShape } from './check-shape.js';
import { scenarioSchemaErrors } from './generated/scenario-schema.js';
import { readClock } from './read-due.js';
import { isWhole, readName, readText } from './read-text.js';
import type { YamlReading } from './read-yaml.js';
import { Reading } from './reading.js';
import type {
  AlreadyReceived,
  Expectation,
  ExpectedValue,
  Given,
  GivenAnswer,
  Happening,
  Scenario,
} from './scenario.js';
import { withoutLastBreaks } from './source-text.js';
import { withoutGaps } from './without-gaps.js';
import type { Written } from './written.js';
import type { Field, FieldsNode, YamlNode } from './yaml-node.js';

export interface ScenarioReading {
  /** Missing where anything in it could not be read: half a scenario would fail for reasons that are not its own. */
  readonly scenario?: Scenario;
  readonly faults: readonly Fault[];
}

/** Reads a scenario from its nodes. */
export function readScenario(
  file: SourceFile,
  root: FieldsNode,
  { isGuessed }: Pick<YamlReading, 'isGuessed'>,
): ScenarioReading {
  const shape = checkShape(file, root, scenarioSchemaErrors, isGuessed);
  const reading = new Reading(file, '', [...shape.faults], shape.faulty);
  const field = (name: string) => root.fields.get(name)?.value;
  const expect = reading.usable(field('expect'), 'fields');
  const scenario = {
    file,
    name: readText(field('scenario'), reading),
    playbook: readName(field('playbook'), reading),
    role: readName(field('role'), reading),
    today: readMoment(field('today'), reading),
    channel: readName(field('channel'), reading),
    alreadyReceived: itemsOf(field('already_received'), reading).flatMap(
      (item) => readReceived(item, reading) ?? [],
    ),
    given: fieldsOf(field('given'), reading).map((given) => readGiven(given, reading)),
    givenAt: root.fields.get(root.fields.has('given') ? 'given' : 'scenario')?.name.at,
    happens: itemsOf(field('happens'), reading).flatMap((item) => readHappening(item, reading) ?? []),
    expect: expect ? readExpectations(expect, reading) : [],
    expectAt: root.fields.get('expect')?.name.at,
  };
  const { faults } = reading;
  return faults.length > 0 || isGuessed ? { faults } : { scenario: withoutGaps<Scenario>(scenario), faults };
}

function itemsOf(node: YamlNode | undefined, reading: Reading): readonly YamlNode[] {
  return reading.usable(node, 'list')?.items ?? [];
}

function fieldsOf(node: YamlNode | undefined, reading: Reading): readonly Field[] {
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

function wordsOf(node: YamlNode | undefined, reading: Reading): Written<string> | undefined {
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

function readExpectations({ fields }: FieldsNode, reading: Reading): readonly Expectation[] {
  return [...fields.values()].flatMap(({ name, value }) => {
    const expected = readExpected(value, reading);
    return expected ? [{ field: name, value: expected }] : [];
  });
}

function readExpected(node: YamlNode, reading: Reading): ExpectedValue | undefined {
  switch (node.kind) {
    case 'text': {
      const words = wordsOf(node, reading);
      return words && { kind: 'text', at: words.at, text: words.value };
    }
    case 'list':
      return {
        kind: 'list',
        at: node.at,
        items: node.items.flatMap((item) => readExpected(item, reading) ?? []),
      };
    case 'fields':
      return { kind: 'fields', at: node.at, fields: readExpectations(node, reading) };
    case 'empty':
    case 'broken':
      return undefined;
  }
}
