import type { Fault } from '../diagnostic/fault.js';
import type { SourceFile, Span } from '../diagnostic/source-file.js';
import { readScenario, type ScenarioReading } from './read-scenario.js';
import { readYaml } from './read-yaml.js';
import type { Field, FieldsNode, YamlNode } from './yaml-node.js';

const fieldsOfScenarios: ReadonlySet<string> = new Set([
  'role',
  'today',
  'channel',
  'already_received',
  'happens',
]);
const nowhere: Span = { start: 0, end: 0 };

/**
 * Reads answers written for a case: a whole scenario, or only its `given`, or what stands below that, beside which a scenario's
 * `role`, `today`, `channel`, `already_received` and `happens` may stand. A scenario made of such a file is about the playbook `about`
 * and expects nothing in particular.
 */
export function readAnswers(file: SourceFile, about: string): ScenarioReading {
  const yaml = readYaml(file);
  const { root } = yaml;
  if (root === undefined) return { faults: yaml.faults };
  if (root.kind !== 'fields')
    return { faults: [...yaml.faults, ...(root.kind === 'broken' ? [] : [noAnswers(file, root)])] };
  const { scenario, faults } = readScenario(
    file,
    root.fields.has('scenario') ? root : asScenario(root, about),
    yaml,
  );
  const all = [...yaml.faults, ...faults];
  return scenario && all.length === 0 ? { scenario, faults: all } : { faults: all };
}

/** The same answers as a scenario has them. What a scenario needs besides stands nowhere. */
function asScenario({ at, fields }: FieldsNode, about: string): FieldsNode {
  const [own, given] = [[], []] as [string, Field][][];
  for (const entry of fields) {
    const { value } = entry[1];
    if (entry[0] === 'given' && value.kind === 'fields') given!.push(...value.fields);
    else (fieldsOfScenarios.has(entry[0]) ? own : given)!.push(entry);
  }
  const outcome = new Map([['outcome', field('outcome', text('resolved'))]]);
  const all = [
    field('scenario', text('answers')),
    field('playbook', text(about)),
    field('given', { kind: 'fields', at, fields: new Map(given), isInBraces: false }),
    field('expect', { kind: 'fields', at: nowhere, fields: outcome, isInBraces: false }),
  ];
  return {
    kind: 'fields',
    at,
    fields: new Map([...all.map((one) => [one.name.value, one] as const), ...own!]),
    isInBraces: false,
  };
}

function field(name: string, value: YamlNode): Field {
  return { name: { value: name, at: nowhere }, value };
}

function text(value: string): YamlNode {
  return { kind: 'text', at: nowhere, value, style: 'plain' };
}

function noAnswers(file: SourceFile, { at }: YamlNode): Fault {
  const help = 'write one answer on each line, as in `order_number: 4711`';
  return {
    file,
    span: at,
    code: 'no-answers',
    severity: 'error',
    message: 'there are no answers here',
    help,
  };
}
