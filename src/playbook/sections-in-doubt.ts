import type { FieldsNode } from './yaml-node.js';
import type { YamlReading } from './read-closely.js';

const sections = [
  'facts',
  'steps',
  'on',
  'needs',
  'gives',
  'can_end',
  'roles',
  'remedies',
  'departments',
  'partners',
  'root_causes',
];

/**
 * The sections that may lack names because they could not be read: those that are not there although lines were lost, and
 * those that are something else than they should be.
 */
export function sectionsInDoubt(
  root: FieldsNode,
  { isGuessed }: Pick<YamlReading, 'isGuessed'>,
): ReadonlySet<string> {
  if (isGuessed) return new Set(sections);
  const isInDoubt = (name: string) => {
    const kind = root.fields.get(name)?.value.kind;
    return kind !== undefined && kind !== 'fields' && kind !== 'list';
  };
  return new Set(sections.filter(isInDoubt));
}
