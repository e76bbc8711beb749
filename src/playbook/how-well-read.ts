import type { Fault } from '../diagnostic/fault.js';
import { composeYaml } from './compose-yaml.js';
import { DraftText } from './draft-text.js';
import { personaSchemaErrors } from './generated/persona-schema.js';
import { playbookSchemaErrors } from './generated/playbook-schema.js';
import { policySchemaErrors } from './generated/policy-schema.js';
import { scenarioSchemaErrors } from './generated/scenario-schema.js';
import type { SchemaError } from './generated/schema-error.js';
import { wordsSchemaErrors } from './generated/words-schema.js';
import { NodeReader } from './read-nodes.js';
import { readSoundYaml } from './read-sound-yaml.js';
import { plainData, type YamlNode } from './yaml-node.js';

/** What of some data breaks the rules of shape. */
export type SchemaErrors = (data: unknown) => readonly SchemaError[];

const schemas: Readonly<Record<string, SchemaErrors>> = {
  playbook: playbookSchemaErrors,
  policy: policySchemaErrors,
  scenario: scenarioSchemaErrors,
  persona: personaSchemaErrors,
  words: wordsSchemaErrors,
};

/** How well a text can be read: how much of it YAML cannot make out and, where that is nothing, how much has another shape than it should. */
export interface HowWellRead {
  readonly unread: number;
  readonly misshapen: number;
  /** Missing where something is unread. */
  readonly root?: YamlNode;
}

/** Looks at a text as a whole. Where its first field does not tell what it is, no shape is wrong. */
export function howWellRead(text: string, schemaErrors = schemaOf(text)): HowWellRead {
  const sound = readSoundYaml(text);
  if (sound) return { root: sound, unread: 0, misshapen: schemaErrors?.(plainData(sound)).length ?? 0 };
  const { document, errors, isTooMuch, tooDeepAt, secondAt } = composeYaml(text);
  const isLost = isTooMuch ?? (tooDeepAt !== undefined || secondAt !== undefined || !document?.contents);
  if (isLost) return { unread: Infinity, misshapen: 0 };
  if (errors.length > 0) return { unread: errors.length, misshapen: 0 };
  const faults: Fault[] = [];
  const root = new NodeReader(new DraftText({ path: '', text }), faults).read(document!.contents!);
  return { root, unread: 0, misshapen: faults.length + (schemaErrors?.(plainData(root)).length ?? 0) };
}

function schemaOf(text: string): SchemaErrors | undefined {
  const kind = /^([a-z]+):/m.exec(text)?.[1];
  return kind !== undefined && Object.hasOwn(schemas, kind) ? schemas[kind] : undefined;
}
