import type { Fault } from '../diagnostic/fault.js';
import type { SourceFile, Span } from '../diagnostic/source-file.js';
import { readYaml } from '../playbook/read-yaml.js';
import type { FieldsNode, YamlNode } from '../playbook/yaml-node.js';
import type { HouseRule } from './project.js';

/** Where the rules of the house are not kept in files. What is wrong with the files themselves is not said here. */
export function keepHouseRules(files: readonly SourceFile[], rules: readonly HouseRule[]): readonly Fault[] {
  if (rules.length === 0) return [];
  return files.flatMap((file) => {
    const { root } = readYaml(file);
    return root === undefined ? [] : fieldsBelow(root).flatMap((node) => faultsIn(node, file, rules));
  });
}

function fieldsBelow(node: YamlNode): readonly FieldsNode[] {
  switch (node.kind) {
    case 'fields':
      return [node, ...[...node.fields.values()].flatMap(({ value }) => fieldsBelow(value))];
    case 'list':
      return node.items.flatMap(fieldsBelow);
    case 'text':
    case 'empty':
    case 'broken':
      return [];
  }
}

function faultsIn({ fields }: FieldsNode, file: SourceFile, rules: readonly HouseRule[]): readonly Fault[] {
  return rules.flatMap((rule) => {
    const each = fields.get(rule.each);
    if (
      each === undefined ||
      ![...rule.with].every(([name, value]) => hasValue(fields.get(name)?.value, value))
    )
      return [];
    const unwanted = rule.never === undefined ? undefined : fields.get(rule.never)?.name.at;
    const at = rule.needs !== undefined && !fields.has(rule.needs) ? each.name.at : unwanted;
    return at === undefined ? [] : [faultOf(rule, file, at)];
  });
}

function hasValue(node: YamlNode | undefined, value: string): boolean {
  return node?.kind === 'text' && node.value.trim() === value;
}

function faultOf({ code, severity, message, help }: HouseRule, file: SourceFile, span: Span): Fault {
  return { file, span, code, severity, message, ...(help !== undefined && { help }) };
}
