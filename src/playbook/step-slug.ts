import type { Action } from './step-kinds.js';
import type { YamlNode, FieldsNode } from './yaml-node.js';

/**
 * What a step without a name is called after: the fact that it asks, the decision, the remedy, who takes it over, the
 * playbook that it runs, or what it is about.
 */
export function stepSlug(action: Action, node: FieldsNode): string {
  if (action === 'confirm' || action === 'close') return action;
  const about = words(node.fields.get(action)?.value);
  return nameTheirAction.has(action) ? `${action}_${about}` : about;
}

/** What these are about would by itself say something else. */
const nameTheirAction: ReadonlySet<Action> = new Set(['contact', 'end', 'go_to', 'set']);

/** The words of a text or a list of texts; of fields, their names. */
function words(node: YamlNode | undefined): string {
  if (node?.kind === 'list') return node.items.map(words).join(' ');
  if (node?.kind === 'fields') return [...node.fields.keys()].join(' ');
  return node?.kind === 'text' ? node.value : '';
}
