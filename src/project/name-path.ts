import type { FieldsNode, YamlNode } from '../playbook/yaml-node.js';

/** More of a sentence than this does not tell it better from others. */
const mostLetters = 40;

/**
 * Where an offset lies in a file, told by names alone: what the file is, the innermost step (or other item of a list)
 * around it, and the fields from there. Steps that come before it, and how lines are indented, change nothing.
 */
export function namePath(root: YamlNode | undefined, offset: number): string {
  const names = root === undefined ? [] : namesDown(root, offset);
  const item = names.findLastIndex(({ isItem }) => isItem);
  return [titleOf(root), ...names.slice(Math.max(item, 0)).map(({ name }) => name)].join(' / ');
}

/** What a file is: `playbook wrong-item`. */
export function titleOf(root: YamlNode | undefined): string {
  return root?.kind === 'fields' ? itemName(root) : 'file';
}

interface Name {
  readonly name: string;
  readonly isItem: boolean;
}

function namesDown(node: YamlNode, offset: number): readonly Name[] {
  switch (node.kind) {
    case 'fields':
      for (const { name, value } of node.fields.values()) {
        if (!holds(name.at, offset) && !holds(value.at, offset)) continue;
        return [{ name: name.value, isItem: false }, ...namesDown(value, offset)];
      }
      return [];
    case 'list': {
      const item = node.items.find(({ at }) => holds(at, offset));
      if (item === undefined) return [];
      const rest = namesDown(item, offset);
      return item.kind === 'fields' ? [{ name: itemName(item), isItem: true }, ...rest] : rest;
    }
    case 'text':
    case 'empty':
    case 'broken':
      return [];
  }
}

function holds({ start, end }: { start: number; end: number }, offset: number): boolean {
  return start <= offset && offset <= end && (offset < end || start === end);
}

/** A step is called by the name that it was given, and anything without one by its first field. */
function itemName({ fields }: FieldsNode): string {
  const given = fields.get('step')?.value;
  if (given?.kind === 'text') return given.value;
  const [first] = fields.values();
  return first === undefined ? '' : `${first.name.value} ${wordsOf(first.value)}`.trim();
}

function wordsOf(node: YamlNode): string {
  if (node.kind === 'list') return node.items.map(wordsOf).join(' ').slice(0, mostLetters);
  if (node.kind === 'fields') return [...node.fields.keys()].join(' ').slice(0, mostLetters);
  return node.kind === 'text' ? node.value.replace(/\s+/g, ' ').trim().slice(0, mostLetters) : '';
}
