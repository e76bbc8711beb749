import type { Fault } from '../diagnostic/fault.js';
import type { SourceFile } from '../diagnostic/source-file.js';
import { checkShape } from './check-shape.js';
import { scenarioSchemaErrors } from './generated/scenario-schema.js';
import { readConversation, wordsOf } from './read-conversation.js';
import { readName, readText } from './read-text.js';
import type { YamlReading } from './read-closely.js';
import { Reading } from './reading.js';
import type { Expectation, ExpectedValue, Scenario } from './scenario.js';
import { withoutGaps } from './without-gaps.js';
import type { FieldsNode, YamlNode } from './yaml-node.js';

export interface ScenarioReading {
  /** Missing where anything in it could not be read: half a scenario would fail for reasons that are not its own. */
  readonly scenario?: Scenario;
  readonly faults: readonly Fault[];
}

/** Reads a scenario from its nodes. */
export function readScenario(
  file: SourceFile,
  written: FieldsNode,
  { isGuessed }: Pick<YamlReading, 'isGuessed'>,
): ScenarioReading {
  const shape = checkShape(file, written, scenarioSchemaErrors, isGuessed);
  const { root } = shape;
  const reading = new Reading(file, '', [...shape.faults], shape.faulty);
  const field = (name: string) => root.fields.get(name)?.value;
  const expect = reading.usable(field('expect'), 'fields');
  const scenario = {
    file,
    name: readText(field('scenario'), reading),
    playbook: readName(field('playbook'), reading),
    ...readConversation(root, reading),
    givenAt: root.fields.get(root.fields.has('given') ? 'given' : 'scenario')?.name.at,
    expect: expect ? readExpectations(expect, reading) : [],
    expectAt: root.fields.get('expect')?.name.at,
  };
  const { faults } = reading;
  return faults.length > 0 || isGuessed ? { faults } : { scenario: withoutGaps<Scenario>(scenario), faults };
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
