import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { graphOf } from '../graph/graph-of.js';
import { runsIn } from '../graph/runs-in.js';
import { treeOf, type PlaybookTree, type TreeNode } from '../graph/tree-of.js';
import type { StepCard } from '../graph/step-card.js';
import type { Naming } from '../graph/words.js';
import type { Playbook } from '../playbook/playbook.js';
import { factsTable } from './facts-table.js';
import { limitsTable } from './limits-table.js';
import { plain, type Block, type Chapter, type Inline, type InlinePart, type Section } from './manual.js';
import { promisesTable } from './promises-table.js';

/** A playbook as a chapter. `library` is every playbook of the manual. */
export function chapterOf(
  { playbook, standsAlone }: CheckedPlaybook,
  naming: Naming,
  library: readonly CheckedPlaybook[],
): Chapter {
  // What each role may grant has a table of its own here.
  const tree = treeOf(playbook, { ...naming, showsLimits: false });
  const cards = cardsIn(tree);
  const { id, title, version, customersSay } = playbook;
  const handlers = tree.handlers.map(({ title: what, steps }): Block => ({
    kind: 'stage',
    title: what,
    steps,
  }));
  const sections = [
    section('What customers say', [{ kind: 'sayings', lines: customersSay }]),
    section('When to use it', [{ kind: 'list', items: whenToUse(playbook, naming, library, standsAlone) }]),
    section('What you may grant', limitsTable(remediesIn(cards), naming)),
    section('What you may need to know', [factsTable(playbook, naming)]),
    section('The conversation', stagesIn(tree.trunk)),
    section('What may come up at any time', handlers),
    section('Promises', [promisesTable(tree)]),
    section('Handing over', [{ kind: 'list', items: handOvers(cards) }]),
    section('The picture', [{ kind: 'picture', graph: graphOf(playbook, naming) }]),
  ];
  return {
    id: id.value,
    title: title.value,
    edition: `${id.value} ${version.value}`,
    sections: sections.filter(({ blocks }) => blocks.length > 0),
  };
}

/** What has nothing to say is left out. */
function section(title: string, blocks: readonly Block[]): Section {
  return { title, blocks: blocks.filter((block) => !isEmpty(block)) };
}

function isEmpty(block: Block): boolean {
  if (block.kind === 'list') return block.items.length === 0;
  if (block.kind === 'sayings') return block.lines.length === 0;
  return block.kind === 'table' && block.rows.length === 0;
}

const beginnings = {
  customer: 'The customer comes to us with it.',
  public_mention: 'Somebody has said it in public, and we turn to them first.',
  poor_impression: 'Somebody left with a poor impression, and we turn to them first.',
} as const;

function whenToUse(
  { id, startsFrom, firstResponse }: Playbook,
  { policy }: Naming,
  library: readonly CheckedPlaybook[],
  standsAlone: boolean,
): readonly Inline[] {
  const runBy = library.filter(({ playbook }) => runsIn(playbook).has(id.value));
  const owner = firstResponse?.owner && policy?.departments.get(firstResponse.owner.value)?.title;
  const within = firstResponse?.within.written.value.replace(/^in /, '');
  return [
    ...(standsAlone ? [plain(beginnings[startsFrom])] : []),
    ...(within === undefined
      ? []
      : [plain(`They hear from us within ${within}${owner === undefined ? '' : ` (${owner})`}.`)]),
    ...(runBy.length === 0 ? [] : [[...plain('It comes up in: '), ...links(runBy), ...plain('.')]]),
  ];
}

function links(playbooks: readonly CheckedPlaybook[]): Inline {
  return playbooks.flatMap(({ playbook: { id, title } }, at): readonly InlinePart[] => [
    ...(at === 0 ? [] : plain(', ')),
    { kind: 'link', text: title.value, chapter: id.value },
  ]);
}

/** In the order in which they come up, each once. */
function remediesIn(cards: readonly StepCard[]): readonly string[] {
  return [...new Set(cards.flatMap(({ grants }) => grants ?? []))];
}

function stagesIn(trunk: readonly TreeNode[]): readonly Block[] {
  const starts = trunk.flatMap((node, at) => (node.card.kind === 'stage' ? [at] : []));
  const before = trunk.slice(0, starts[0] ?? trunk.length);
  return [
    ...(before.length > 0 ? [{ kind: 'stage', title: undefined, steps: before } as const] : []),
    ...starts.map((start, place) => ({
      kind: 'stage' as const,
      title: titleOf(trunk[start]!),
      steps: trunk.slice(start + 1, starts[place + 1] ?? trunk.length),
    })),
  ];
}

function titleOf({ card: { title } }: TreeNode): string {
  return title.map((part) => (part.kind === 'text' ? part.text : part.label)).join('');
}

function handOvers(cards: readonly StepCard[]): readonly Inline[] {
  return cards
    .filter(({ kind }) => kind === 'hand_off')
    .map(({ title, because, details }): Inline => [
      ...plain('To '),
      ...title,
      ...(because ? [...plain(': '), ...because] : []),
      ...details.flatMap((detail) => [...plain('; '), ...detail]),
      ...plain('.'),
    ]);
}

function cardsIn({ trunk, handlers }: PlaybookTree): readonly StepCard[] {
  const below = ({ card, branches }: TreeNode): readonly StepCard[] => [
    card,
    ...branches.flatMap(({ steps }) => steps.flatMap(below)),
  ];
  return [...trunk, ...handlers.flatMap(({ steps }) => steps)].flatMap(below);
}
