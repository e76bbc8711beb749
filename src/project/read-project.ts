import { didYouMean } from '../diagnostic/did-you-mean.js';
import type { Fault, Severity } from '../diagnostic/fault.js';
import { sortFaults } from '../diagnostic/sort-faults.js';
import type { SourceFile } from '../diagnostic/source-file.js';
import { checkShape } from '../playbook/check-shape.js';
import { projectSchemaErrors } from '../playbook/generated/project-schema.js';
import { isLanguage } from '../playbook/is-language.js';
import { readName } from '../playbook/read-text.js';
import { readYaml } from '../playbook/read-yaml.js';
import { Reading } from '../playbook/reading.js';
import type { Field, FieldsNode, YamlNode } from '../playbook/yaml-node.js';
import type { HouseRule, Project } from './project.js';

/** The kinds of mistakes, by code, each as bad as it is where the house says nothing. */
export type UsualSeverities = ReadonlyMap<string, Severity>;

export interface ProjectReading {
  /** What could be read of it; what is broken is left out. */
  readonly project: Project;
  readonly faults: readonly Fault[];
}

/** Reads a house's `makeright.yaml`. */
export function readProject(file: SourceFile, usual: UsualSeverities): ProjectReading {
  const { root, faults, isGuessed } = readYaml(file);
  const shape = root
    ? checkShape(file, root, projectSchemaErrors, isGuessed)
    : { faults: [], faulty: new Set<YamlNode>() };
  const reading = new Reading(file, '', [...faults, ...shape.faults], shape.faulty);
  // A field that does not belong here says nothing about the others.
  const top = root?.kind === 'fields' ? root : undefined;
  const project = {
    file,
    playbooks: readTexts(top?.fields.get('playbooks')?.value, reading),
    leaveOut: readTexts(top?.fields.get('leave_out')?.value, reading),
    ...languageOf(top?.fields.get('language')?.value, reading),
    needsTranscripts:
      reading.usable(top?.fields.get('transcripts')?.value, 'text')?.value.trim() === 'needed',
    severities: readSeverities(top, usual, reading),
    houseRules: fieldsIn(top, 'house_rules', reading).flatMap(
      (field) => readHouseRule(field, usual, reading) ?? [],
    ),
  };
  return { project, faults: sortFaults(reading.faults) };
}

function fieldsIn(node: FieldsNode | undefined, name: string, reading: Reading): readonly Field[] {
  return [...(reading.usable(node?.fields.get(name)?.value, 'fields')?.fields.values() ?? [])];
}

function languageOf(node: YamlNode | undefined, reading: Reading): Pick<Project, 'language'> {
  const written = readName(node, reading);
  if (written === undefined) return {};
  if (isLanguage(written.value)) return { language: written.value };
  const message = `\`${written.value}\` is not a language that is known here`;
  reading.report('unknown-choice', written.at, message, { help: 'write its code, like nl, de or pt-BR' });
  return {};
}

function readTexts(node: YamlNode | undefined, reading: Reading): readonly string[] {
  const { items = [] } = reading.usable(node, 'list') ?? {};
  return items.flatMap((item) => reading.usable(item, 'text')?.value ?? []);
}

function readSeverities(
  top: FieldsNode | undefined,
  usual: UsualSeverities,
  reading: Reading,
): Project['severities'] {
  const severities = new Map<string, Severity | 'off'>();
  for (const { name, value } of fieldsIn(top, 'severities', reading)) {
    const severity = reading.usable(value, 'text')?.value;
    const before = usual.get(name.value);
    if (before === undefined) {
      const near = didYouMean(name.value, usual.keys());
      const help = near === undefined ? '`makeright rules` names them all' : `did you mean \`${near}\`?`;
      reading.report('no-such-rule', name.at, `there is no kind of mistake called \`${name.value}\``, {
        help,
      });
    } else if (before === 'error' && severity !== undefined && severity !== 'error') {
      reading.report(
        'fixed-severity',
        value.at,
        `\`${name.value}\` stays an error: walking a case relies on it`,
        {
          help: 'only what is a warning otherwise can be changed',
        },
      );
    } else if (severity === 'error' || severity === 'warning' || severity === 'off') {
      severities.set(name.value, severity);
    }
  }
  return severities;
}

function readHouseRule(
  { name, value }: Field,
  usual: UsualSeverities,
  reading: Reading,
): HouseRule | undefined {
  const node = reading.usable(value, 'fields');
  const text = (field: string) => reading.usable(node?.fields.get(field)?.value, 'text')?.value;
  const { each, message, needs, never, help } = {
    each: text('each'),
    message: text('message'),
    needs: text('needs'),
    never: text('never'),
    help: text('help'),
  };
  if (usual.has(name.value))
    reading.report('rule-name-taken', name.at, `\`${name.value}\` is the name of another rule already`, {
      help: 'call it something else',
    });
  if (node === undefined || each === undefined || message === undefined) return undefined;
  if ((needs === undefined) === (never === undefined)) {
    reading.report('rule-without-condition', name.at, `\`${name.value}\` has to say what it asks for, once`, {
      help: 'give it one of the fields `needs` and `never`',
    });
    return undefined;
  }
  const wanted = fieldsIn(node, 'with', reading).flatMap(({ name: field, value: is }) =>
    is.kind === 'text' ? [[field.value, is.value] as const] : [],
  );
  return {
    code: name.value,
    each,
    with: new Map(wanted),
    ...(needs !== undefined && { needs }),
    ...(never !== undefined && { never }),
    message: message.trim(),
    ...(help !== undefined && { help: help.trim() }),
    severity: text('severity') === 'warning' ? 'warning' : 'error',
  };
}
