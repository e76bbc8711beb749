import type { PlaybookTree, TreeNode } from '../graph/tree-of.js';
import { plain, type Inline, type InlinePart, type Table } from './manual.js';

/** What is promised, by whom, until when, and what happens when it is not kept. */
export function promisesTable({ trunk, handlers }: PlaybookTree): Table {
  const nodes = [...trunk, ...handlers.flatMap(({ steps }) => steps)].flatMap(promisesBelow);
  return {
    kind: 'table',
    caption: 'What is promised, and what follows when it is not kept',
    columns: ['Promise', 'By whom', 'Until when', 'If it is broken'],
    rows: nodes.map((node) => {
      const [who = [], due = []] = node.card.details;
      return [node.card.title, who, due, consequenceOf(node)];
    }),
  };
}

function promisesBelow(node: TreeNode): readonly TreeNode[] {
  const below = node.branches.flatMap(({ steps }) => steps.flatMap(promisesBelow));
  return node.card.kind === 'promise' ? [node, ...below] : below;
}

/** The steps that follow, each at a glance; the conversation has all of them. */
function consequenceOf({ branches }: TreeNode): Inline {
  const steps = branches.find(({ label }) => label === 'if it is broken')?.steps ?? [];
  if (steps.length === 0) return plain('nothing follows');
  return steps.flatMap(({ card }, at): readonly InlinePart[] => {
    const { verb, title, said, runs } = card;
    const joined = at === 0 ? [] : plain('; ');
    const words = title.map((part) => (part.kind === 'text' ? part.text : part.label)).join('');
    if (runs !== undefined) return [...joined, { kind: 'link', text: words, chapter: runs }];
    if (verb === '' && said) return [...joined, { kind: 'said', words: said }];
    return [...joined, ...plain(`${verb.toLowerCase()} ${words}`.trim())];
  });
}
