import type { Fault } from '../diagnostic/fault.js';
import type { SourceFile } from '../diagnostic/source-file.js';
import { readYaml } from '../playbook/read-yaml.js';
import type { YamlNode } from '../playbook/yaml-node.js';
import { namePath } from './name-path.js';

const mostLetters = 60;

/**
 * A name for each fault that stays when lines are moved, steps are put before it or our messages are worded anew: its rule,
 * the names around it, and what is written there. Faults that would be called the same are numbered in their order.
 */
export function faultKeys(faults: readonly Fault[]): ReadonlyMap<Fault, string> {
  const roots = new Map<SourceFile, YamlNode | undefined>();
  const counts = new Map<string, number>();
  const keys = new Map<Fault, string>();
  for (const fault of faults) {
    const { file, span } = fault;
    if (!roots.has(file)) roots.set(file, readYaml(file).root);
    const written = file.text.slice(span.start, span.end).replace(/\s+/g, ' ').slice(0, mostLetters);
    const key = `${fault.code}: ${namePath(roots.get(file), span.start)}: ${written}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    keys.set(fault, count === 1 ? key : `${key} (${count})`);
  }
  return keys;
}
