import type { ChalkInstance } from 'chalk';
import { columnsOf } from '../diagnostic/visible-text.js';
import type { CardKind, StepCard } from '../graph/step-card.js';
import type { PlaybookTree, TreeNode } from '../graph/tree-of.js';
import { plainWords } from '../graph/words.js';
import type { Glyphs } from './glyphs.js';
import { harmless } from './harmless.js';
import { shortened } from '../diagnostic/shortened.js';

/** Where a tree is drawn. */
export interface TreePlace {
  readonly chalk: ChalkInstance;
  readonly glyphs: Glyphs;
  readonly columns: number;
}

/** Narrower than this a line tells nothing, however deep it hangs. */
const leastColumns = 24;

/** A playbook as a tree: a line for each step, and what hangs on it below it. It ends with a line break. */
export function drawTree({ id, title, version, trunk, handlers }: PlaybookTree, place: TreePlace): string {
  const { chalk } = place;
  const head = `${chalk.bold(harmless(title))} ${chalk.dim(harmless(`(${id} ${version})`))}`;
  const beside = handlers.flatMap((handler) => [
    '',
    chalk.bold(harmless(`At any time: ${handler.title}`)),
    ...stepLines(handler.steps, '', place),
  ]);
  return `${[head, ...stepLines(trunk, '', place), ...beside].join('\n')}\n`;
}

function stepLines(nodes: readonly TreeNode[], before: string, place: TreePlace): readonly string[] {
  return nodes.flatMap((node, at) => {
    const { card } = node;
    if (card.kind === 'stage') return ['', before + place.chalk.bold(harmless(plainWords(card.title)))];
    const next = nodes[at + 1];
    const { limb, below } = limbs(next === undefined || next.card.kind === 'stage', place);
    return [
      ...line(before + limb, stepWords(card, place), place),
      ...branchLines(node, before + below, place),
    ];
  });
}

function branchLines({ branches }: TreeNode, before: string, place: TreePlace): readonly string[] {
  return branches.flatMap(({ label, steps }, at) => {
    const { limb, below } = limbs(at === branches.length - 1, place);
    const words: Piece = { text: label, paint: place.chalk.italic };
    return [...line(before + limb, [words], place), ...stepLines(steps, before + below, place)];
  });
}

/** The limb that a line hangs on, and what goes on below it. */
function limbs(isLast: boolean, { glyphs }: TreePlace): { limb: string; below: string } {
  const { fork, corner, trunk } = glyphs.tree;
  return isLast ? { limb: `${corner} `, below: '  ' } : { limb: `${fork} `, below: `${trunk} ` };
}

interface Piece {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

/** Pieces on one line, as far as there is room for them. */
function line(
  before: string,
  pieces: readonly Piece[],
  { chalk, columns, glyphs }: TreePlace,
): readonly string[] {
  let room = Math.max(leastColumns, columns - columnsOf(before));
  const shown: string[] = [];
  for (const { text, paint = String } of pieces) {
    if (room < 4) break;
    const words = shortened(harmless(text), room, glyphs.more);
    shown.push(paint(words));
    room -= columnsOf(words) + 1;
  }
  return [chalk.dim(before) + shown.join(' ')];
}

function stepWords(card: StepCard, { chalk, glyphs }: TreePlace): readonly Piece[] {
  const { verb, title, name, onlyIf, said, items, details, limits, table, untested } = card;
  const [open, close] = glyphs.quotes;
  const words = plainWords(title);
  const quoted = said && `${open}${plainWords(said)}${close}`;
  const rest = [
    ...items.map(({ text }) => plainWords(text)),
    ...details.map(plainWords),
    ...(table ? [`a table of ${table.rows.length} rows`] : []),
    ...limits.map((limit) => `${limit.role}: ${limit.words}`),
  ];
  return [
    ...(untested ? [{ text: `[no scenario: ${untested.join(', ')}]`, paint: chalk.red }] : []),
    ...(name === undefined ? [] : [{ text: `${glyphs.tree.mark} ${name}:`, paint: chalk.dim }]),
    ...(onlyIf === undefined ? [] : [{ text: `if ${onlyIf}:`, paint: chalk.italic }]),
    ...(verb === '' ? [] : [{ text: verb, paint: paintOf(card.kind, chalk) }]),
    ...(words === '' ? [] : [{ text: words, paint: chalk.bold }]),
    ...(quoted === undefined || words !== '' ? [] : [{ text: quoted }]),
    ...(rest.length === 0
      ? []
      : [{ text: `${glyphs.dot} ${rest.join(` ${glyphs.dot} `)}`, paint: chalk.dim }]),
  ];
}

function paintOf(kind: CardKind, chalk: ChalkInstance): (text: string) => string {
  switch (kind) {
    case 'question':
    case 'words':
      return chalk.cyan;
    case 'decision':
    case 'run':
      return chalk.magenta;
    case 'remedy':
      return chalk.green;
    case 'promise':
    case 'wait':
      return chalk.yellow;
    case 'broken':
      return chalk.red;
    case 'task':
    case 'hand_off':
      return chalk.blue;
    case 'end':
    case 'jump':
    case 'stage':
      return chalk.bold;
  }
}
