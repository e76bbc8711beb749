import type { Fault } from '../diagnostic/fault.js';
import type { SourceFile, Span } from '../diagnostic/source-file.js';
import { composeYaml } from './compose-yaml.js';
import { DraftText } from './draft-text.js';
import type { SchemaErrors } from './how-well-read.js';
import type { ShapeFaults } from './check-shape.js';
import type { LineEdit } from './line-edits.js';
import { MisplacedLines, slipOf, wordsBeside } from './misplaced-line.js';
import { NodeReader } from './read-nodes.js';
import { lineAround, lineBefore } from './syntax-slip.js';
import type { FieldsNode } from './yaml-node.js';

/** In a file of which so much is misshapen, it is not a line that stands wrong. */
const mostFaults = 20;

/** A file read as it would be if one line stood elsewhere, and what is said about that line. */
export interface MeantReading {
  readonly root: FieldsNode;
  readonly fault: Fault;
}

/**
 * Where lines can be read, but make something else than they should: looks whether everything would be right if one of them
 * stood elsewhere. `faults` are what was found otherwise, `fieldNames` the names that mean something there.
 */
export function readAsMeant(
  file: SourceFile,
  { faults, fieldNames }: Pick<ShapeFaults, 'faults' | 'fieldNames'>,
  schemaErrors?: SchemaErrors,
): MeantReading | undefined {
  if (faults.length === 0 || faults.length > mostFaults || faults.some(isWordMisspelt)) return undefined;
  const { text } = file;
  const faulty = faults.map(({ span }) => lineAround(text, span.start));
  const last = faulty.reduce((lowest, line) => (line.start > lowest.start ? line : lowest));
  // What is the wrong thing altogether is pointed at where it begins, below the field that it belongs to.
  const lines = faulty.flatMap((line) => [line, lineBefore(text, line) ?? line]);
  // Among names that somebody made up, such as those of answers, no field of the language stands.
  const isAmongLike = (edit: LineEdit) => {
    const [word, beside] = edit.kind === 'move' ? wordsBeside(text, edit) : [];
    return word === undefined || beside === undefined || fieldNames.has(word) === fieldNames.has(beside);
  };
  const found = new MisplacedLines(schemaErrors).find(text, withoutDoubles(lines), {
    last,
    isMeant: isAmongLike,
  });
  if (found?.isRight !== true) return undefined;
  const { at, code, message, help, repairs } = slipOf(text, found);
  const draft = new DraftText(file);
  draft.apply(repairs);
  const contents = composeYaml(draft.text).document?.contents;
  const root = contents && new NodeReader(draft, []).read(contents);
  if (root?.kind !== 'fields') return undefined;
  return { root, fault: { file, span: at, code, severity: 'error', message, help } };
}

/** Then it is that word which is wrong, and not its place. */
function isWordMisspelt({ help }: Fault): boolean {
  return help?.startsWith('did you mean') === true;
}

function withoutDoubles(lines: readonly Span[]): readonly Span[] {
  return [...new Map(lines.map((line) => [line.start, line])).values()];
}
