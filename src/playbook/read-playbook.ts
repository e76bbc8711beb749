import type { Fault } from '../diagnostic/fault.js';
import type { SourceFile } from '../diagnostic/source-file.js';
import { checkShape } from './check-shape.js';
import { playbookSchemaErrors } from './generated/playbook-schema.js';
import type { Handler, Playbook, StartsFrom } from './playbook.js';
import { noCurrency } from './read-currency.js';
import { readTimeAllowed } from './read-due.js';
import { readFacts } from './read-fact.js';
import { StepReader } from './read-steps.js';
import { readName, readNames, readPhrase, readText } from './read-text.js';
import type { YamlReading } from './read-closely.js';
import { Reading } from './reading.js';
import { sectionsInDoubt } from './sections-in-doubt.js';
import { StepKeys } from './step-keys.js';
import { withoutGaps } from './without-gaps.js';
import type { Written, WrittenText } from './written.js';
import type { FieldsNode, YamlNode } from './yaml-node.js';

export interface PlaybookReading {
  /** Missing where not even its name could be read. */
  readonly playbook?: Playbook;
  readonly faults: readonly Fault[];
}

/**
 * Reads a playbook from its nodes. What has a fault is there all the same, marked as broken, so that one mistake does not
 * make others of what refers to it. `currency` is that of money which does not name its own.
 */
export function readPlaybook(
  file: SourceFile,
  written: FieldsNode,
  { isGuessed }: Pick<YamlReading, 'isGuessed'>,
  currency = noCurrency,
): PlaybookReading {
  const shape = checkShape(file, written, playbookSchemaErrors, isGuessed);
  const { root } = shape;
  const reading = new Reading(file, currency, [...shape.faults], shape.faulty);
  const field = (name: string) => root.fields.get(name)?.value;
  const id = nameOf(field('playbook'));
  if (id === undefined) return { faults: reading.faults };
  const steps = new StepReader(reading, new StepKeys(root));
  const stepsOf = (node: YamlNode | undefined) => (node?.kind === 'list' ? steps.steps(node) : []);
  const playbook = withoutGaps<Playbook>({
    file,
    id,
    title: readText(field('title'), reading) ?? id,
    version: readName(field('version'), reading) ?? { value: '0', at: id.at },
    contactReason: readName(field('contact_reason'), reading),
    customersSay: textsOf(field('customers_say'), reading),
    startsFrom: (readName(field('starts_from'), reading)?.value ?? 'customer') as StartsFrom,
    firstResponse: readFirstResponse(field('first_response'), reading),
    facts: readFacts(field('facts'), reading),
    needs: readNames(field('needs'), reading),
    gives: readNames(field('gives'), reading),
    canEnd: readNames(field('can_end'), reading),
    steps: stepsOf(field('steps')),
    handlers: readHandlers(field('on'), reading, stepsOf),
    sectionsInDoubt: sectionsInDoubt(root, { isGuessed }),
  });
  return { playbook, faults: reading.faults };
}

/** Also one that cannot be a name, so that those who use it are not told that there is none. */
function nameOf(node: YamlNode | undefined): Written<string> | undefined {
  return node?.kind === 'text' ? { value: node.value.trim(), at: node.at } : undefined;
}

function textsOf(node: YamlNode | undefined, reading: Reading): readonly WrittenText[] {
  return (reading.usable(node, 'list')?.items ?? []).flatMap((item) => readText(item, reading) ?? []);
}

function readFirstResponse(
  node: YamlNode | undefined,
  reading: Reading,
): Playbook['firstResponse'] | undefined {
  const fields = reading.usable(node, 'fields')?.fields;
  const within = readTimeAllowed(fields?.get('within')?.value, reading);
  const owner = readName(fields?.get('owner')?.value, reading);
  return within && { within, ...(owner && { owner }) };
}

function readHandlers(
  node: YamlNode | undefined,
  reading: Reading,
  stepsOf: (node: YamlNode | undefined) => Handler['steps'],
): readonly Handler[] {
  return [...(reading.usable(node, 'fields')?.fields.values() ?? [])].flatMap(({ name, value }) => {
    const fields = value.kind === 'fields' ? value.fields : undefined;
    const title = readPhrase(fields?.get('title')?.value, reading) ?? {
      ...name,
      parts: [name.value],
    };
    return { name, title, steps: stepsOf(fields?.get('steps')?.value) };
  });
}
