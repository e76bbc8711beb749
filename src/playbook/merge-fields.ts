import type { Field, FieldsNode } from './yaml-node.js';

/**
 * Fields with others laid over them: where both have fields under a name these are laid over each other in turn, and
 * anything else is replaced. What is merged still stands where it was written.
 */
export function mergeFields(base: FieldsNode, over: FieldsNode): FieldsNode {
  const fields = new Map(base.fields);
  for (const [name, field] of over.fields) fields.set(name, mergeField(fields.get(name), field));
  return { ...base, fields };
}

function mergeField(base: Field | undefined, over: Field): Field {
  if (base?.value.kind !== 'fields' || over.value.kind !== 'fields') return over;
  return { name: base.name, value: mergeFields(base.value, over.value) };
}
