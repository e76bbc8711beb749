import { isCollection, isNode, isPair, type Document, type Node, type YAMLMap, type YAMLSeq } from 'yaml';

/**
 * Brings the remarks of a block, and of all in it, to where they are printed as they were meant. The `yaml` package takes those on
 * lines of their own for the value above them, whose line they would then stand on, or for a block that they stand left of.
 * They go before what comes next, or to the end of the block that they stand in.
 */
export function settleRemarks(block: Block, text: string): void {
  for (const [index, item] of block.items.entries()) {
    const value = valueOf(item);
    if (isBlock(value)) settleRemarks(value, text);
    const next = firstOf(block.items[index + 1]);
    if (takeSpaceBehind(item) && next) next.spaceBefore = true;
    const below = isBlock(value) ? takeRemarksLeftOf(value, text) : takeRemarksBelow(value, text);
    if (below === '') continue;
    if (next) next.commentBefore = joined(below, next.commentBefore);
    else block.comment = joined(below, block.comment);
  }
}

type Block = YAMLMap | YAMLSeq;

function isBlock(value: unknown): value is Block {
  return isCollection(value) && value.flow !== true;
}

/** What stands before the first field stands before all of them. */
export function raiseFirstRemark(map: YAMLMap): void {
  const first = firstOf(map.items[0]);
  if (!first?.commentBefore) return;
  map.commentBefore = joined(map.commentBefore, first.commentBefore);
  delete first.commentBefore;
}

/** What stands below the last field of a file stands below the file. */
export function lowerLastRemark(file: YAMLMap, document: Document): void {
  if (!file.comment) return;
  document.comment = joined(file.comment, document.comment);
  delete file.comment;
}

/** Takes the blank lines that follow the last remark of something; whether there were any. */
function takeSpaceBehind(item: unknown): boolean {
  const value = valueOf(item);
  if (!isNode(value)) return false;
  const inner = isCollection(value) && takeSpaceBehind(value.items.at(-1));
  const remark = value.comment?.replace(/\n+$/, '');
  const own = remark !== undefined && remark !== value.comment;
  if (own) value.comment = remark;
  return inner || own;
}

function takeRemarksBelow(value: unknown, text: string): string {
  if (!isNode(value) || !value.comment || !value.range) return '';
  const isBehind = !text.slice(value.range[1], text.indexOf('#', value.range[1])).includes('\n');
  const [first, ...others] = value.comment.split('\n');
  value.comment = isBehind ? first! : null;
  return (isBehind ? others : [first, ...others]).join('\n');
}

function takeRemarksLeftOf(block: Block, text: string): string {
  if (!block.comment || !block.range) return '';
  const lines = block.comment.split('\n');
  const columns = columnsOfRemarks(text, endOf(block)).slice(remarksInside(block));
  const own = text.slice(0, block.range[0]).length - (text.lastIndexOf('\n', block.range[0] - 1) + 1);
  const numbered = lines.filter((line) => line !== '');
  const first = numbered.findIndex((_, index) => (columns[index] ?? own) < own);
  if (first === -1) return '';
  const from = lines.indexOf(numbered[first]!, first);
  block.comment = lines.slice(0, from).join('\n').replace(/\n+$/, '') || null;
  return lines.slice(from).join('\n');
}

/** Where the last value in a block ends. */
function endOf(node: unknown): number {
  const last = isBlock(node) ? valueOf(node.items.at(-1)) : undefined;
  if (isBlock(last)) return endOf(last);
  return isNode(last) ? (last.range?.[1] ?? 0) : 0;
}

/** How many remarks at the end of a block belong to blocks in it. */
function remarksInside(block: Block): number {
  const last = valueOf(block.items.at(-1));
  if (!isBlock(last)) return 0;
  return remarksInside(last) + (last.comment?.split('\n').filter((line) => line !== '').length ?? 0);
}

/** The columns of the remarks on lines of their own that come next. */
function columnsOfRemarks(text: string, from: number): readonly number[] {
  const columns: number[] = [];
  for (const line of text.slice(text.indexOf('\n', from) + 1).split('\n')) {
    const column = line.search(/\S/);
    if (column !== -1 && line[column] !== '#') break;
    if (column !== -1) columns.push(column);
  }
  return columns;
}

function valueOf(item: unknown): unknown {
  return isPair(item) ? item.value : item;
}

function firstOf(item: unknown): Node | undefined {
  const first = isPair(item) ? item.key : item;
  return isNode(first) ? first : undefined;
}

function joined(...remarks: readonly (string | null | undefined)[]): string {
  return remarks.filter((remark) => remark).join('\n');
}
