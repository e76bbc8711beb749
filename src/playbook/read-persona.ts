import type { Fault } from '../diagnostic/fault.js';
import type { SourceFile } from '../diagnostic/source-file.js';
import { checkShape } from './check-shape.js';
import { personaSchemaErrors } from './generated/persona-schema.js';
import {
  occasionsOfNames,
  plainOccasions,
  type FactWords,
  type Occasion,
  type Persona,
  type Reaction,
  type Wordings,
} from './persona.js';
import { fieldsOf, itemsOf, readConversation, readGivens } from './read-conversation.js';
import { readName, readPhrase, readText } from './read-text.js';
import { readWeights } from './read-weights.js';
import type { YamlReading } from './read-closely.js';
import { Reading } from './reading.js';
import type { Scenario } from './scenario.js';
import { withoutGaps } from './without-gaps.js';
import type { Written } from './written.js';
import type { FieldsNode, YamlNode } from './yaml-node.js';

export interface PersonaReading {
  /** Missing where anything in it could not be read: half a customer is nobody to rehearse with. */
  readonly persona?: Persona;
  readonly faults: readonly Fault[];
}

const usualPatience = 3;

/** Reads a persona from its nodes. */
export function readPersona(
  file: SourceFile,
  written: FieldsNode,
  currency: string | undefined,
  { isGuessed }: Pick<YamlReading, 'isGuessed'>,
): PersonaReading {
  const shape = checkShape(file, written, personaSchemaErrors, isGuessed);
  const { root } = shape;
  const reading = new Reading(file, currency ?? '', [...shape.faults], shape.faulty);
  const field = (name: string) => root.fields.get(name)?.value;
  const persona = {
    file,
    id: readName(field('persona'), reading),
    name: readText(field('name'), reading),
    about: readText(field('about'), reading),
    script: readScript(file, root, reading),
    circumstances: itemsOf(field('circumstances'), reading).map((item) => readGivens(item, reading)),
    opensWith: readWordings(field('opens_with'), reading),
    volunteers: readFactWords(field('volunteers'), reading),
    volunteersIfEasy: readFactWords(field('volunteers_if_easy'), reading),
    answers: readFactWords(field('answers'), reading),
    moods: itemsOf(field('moods'), reading).flatMap((item) => readText(item, reading) ?? []),
    starts: readText(field('starts'), reading),
    patience: Number(readName(field('patience'), reading)?.value ?? usualPatience),
    reacts: itemsOf(field('reacts'), reading).flatMap((item) => readReaction(item, reading) ?? []),
    ends: readEnds(field('ends'), reading),
    weights: readWeights(field('weights'), reading),
  };
  const { faults } = reading;
  return faults.length > 0 || isGuessed ? { faults } : { persona: withoutGaps<Persona>(persona), faults };
}

/** How things stand with a persona is a scenario that expects nothing. */
function readScript(file: SourceFile, root: FieldsNode, reading: Reading): Scenario {
  const field = (name: string) => root.fields.get(name)?.value;
  const [name, playbook] = [readText(field('persona'), reading), readName(field('playbook'), reading)];
  const at = root.fields.get('given')?.name.at ?? root.at;
  const script = { file, name, playbook, ...readConversation(root, reading) };
  return withoutGaps<Scenario>({ ...script, givenAt: at, expect: [], expectAt: at });
}

function readWordings(node: YamlNode | undefined, reading: Reading): Wordings {
  const nodes = node?.kind === 'list' ? itemsOf(node, reading) : node ? [node] : [];
  return nodes.flatMap((item) => readPhrase(item, reading) ?? []);
}

function readFactWords(node: YamlNode | undefined, reading: Reading): readonly FactWords[] {
  return fieldsOf(node, reading).map(({ name, value }) => ({
    fact: name,
    words: readWordings(value, reading),
  }));
}

function readReaction(node: YamlNode, reading: Reading): Reaction | undefined {
  const fields = reading.usable(node, 'fields')?.fields;
  const to = readOccasion(fields?.get('to')?.value, reading);
  const mood = readName(fields?.get('mood')?.value, reading);
  const because = readText(fields?.get('because')?.value, reading);
  const says = readWordings(fields?.get('says')?.value, reading);
  return to && { ...to, says, ...(mood && { mood: moodChange(mood.value) }), ...(because && { because }) };
}

function readOccasion(
  node: YamlNode | undefined,
  reading: Reading,
): { readonly to: Occasion; readonly at: Written<string> } | undefined {
  if (node?.kind !== 'fields') {
    const at = readName(node, reading);
    const kind = plainOccasions.find((one) => one === at?.value);
    return at && kind && { to: { kind }, at };
  }
  const [about] = fieldsOf(node, reading);
  const kind = occasionsOfNames.find((one) => one === about?.name.value);
  const at = kind === 'mood' ? readText(about?.value, reading) : readName(about?.value, reading);
  return at && kind && { to: { kind, name: at.value }, at };
}

function moodChange(written: string): number {
  const [way = 'same', steps = '1'] = written.split(/ +/);
  return way === 'same' ? 0 : Number(steps) * (way === 'up' ? 1 : -1);
}

function readEnds(node: YamlNode | undefined, reading: Reading): Persona['ends'] {
  const fields = node && reading.usable(node, 'fields')?.fields;
  const words = (name: string): Wordings => readWordings(fields?.get(name)?.value, reading);
  return { happy: words('happy'), unhappy: words('unhappy'), leaves: words('leaves') };
}
