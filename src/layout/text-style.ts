import { Document, Scalar, type ScalarTag } from 'yaml';
import { withoutLastBreaks } from '../playbook/source-text.js';

/** The most columns that are filled where there is a choice; words on one line stay on it, however long. */
export const widest = 120;

/** Where a text stands: its first column, whether in braces, and how it was written. */
export interface TextStanding {
  readonly column: number;
  readonly isInBraces: boolean;
  readonly source: string;
}

/**
 * Settles how a text is written: behind its field where YAML needs nothing for it, as lines after `|` where it has lines, in
 * quotes only where it would be taken for something else. One with a remark behind it stays as it is: without its quotes the
 * remark could be part of the words.
 */
export function settleText(text: Scalar<string>, standing: TextStanding): void {
  const value = withoutLastBreaks(text.value);
  const type = text.comment ? text.type : styleOf(text, value, standing);
  const isBlock = type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED;
  text.type = type as Scalar.Type;
  // One line break ends a block of lines; more say nothing, and any at all would need quotes elsewhere.
  text.value = isBlock ? `${value}\n` : value;
}

function styleOf(text: Scalar<string>, value: string, standing: TextStanding): Scalar.Type {
  const { isInBraces, source, column } = standing;
  const isBlock = text.type === Scalar.BLOCK_LITERAL || text.type === Scalar.BLOCK_FOLDED;
  if (isInBraces) return Scalar.PLAIN;
  if (value.includes('\n'))
    return text.type === Scalar.BLOCK_FOLDED ? Scalar.BLOCK_FOLDED : Scalar.BLOCK_LITERAL;
  const isOneLine = !isBlock && !source.includes('\n');
  if (isOneLine) return Scalar.PLAIN;
  if (isPlain(value) && column + value.length <= widest) return Scalar.PLAIN;
  return text.type === Scalar.BLOCK_LITERAL ? Scalar.BLOCK_LITERAL : Scalar.BLOCK_FOLDED;
}

/** Whether a text of one line needs no quotes behind a field. */
function isPlain(value: string): boolean {
  const written = new Document({ field: value }, { schema: 'failsafe' }).toString({ lineWidth: 0 });
  return written === `field: ${value}\n`;
}

/** Texts of a document as they are printed: only a block after `>` is broken into lines. */
export function foldedOnlyInBlocks(tag: ScalarTag): ScalarTag {
  return {
    ...tag,
    stringify: (text, context, onComment, onChompKeep) => {
      const lineWidth = text.type === Scalar.BLOCK_FOLDED ? widest : 0;
      const options = { ...context.options, lineWidth };
      return tag.stringify!(text, { ...context, options }, onComment, onChompKeep);
    },
  };
}
