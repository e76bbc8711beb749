import type { Fault } from '../diagnostic/fault.js';
import type { SourceFile, Span } from '../diagnostic/source-file.js';
import { composeYaml, mostLevels, type Composition, type YamlError } from './compose-yaml.js';
import { DraftText } from './draft-text.js';
import { explainSyntax } from './explain-syntax.js';
import { MisplacedLines } from './misplaced-line.js';
import { readAsMeant } from './read-as-meant.js';
import { NodeReader } from './read-nodes.js';
import { dropStrayCharacters } from './stray-characters.js';
import { lineAround, linesDownFrom, type Slip } from './syntax-slip.js';
import { mostBytes, tooLarge } from './too-large.js';
import type { YamlNode } from './yaml-node.js';

/** A file's text as nodes, and what was wrong with its form. */
export interface YamlReading {
  /** Missing where nothing at all could be read. */
  readonly root?: YamlNode;
  readonly faults: readonly Fault[];
  /** Whether some lines could be read only by guessing at what was meant. */
  readonly isGuessed: boolean;
}

const mostSlips = 20;
/** How much text may be read again in all, in UTF-16 units, to find the slips after the first. */
const mostReadAgain = mostBytes / 4;
/** An error costs about as long as so much text. */
const costOfError = 100;

/** Reads one file and finds what is wrong with its form. Never throws, whatever the text is. */
export function readClosely(file: SourceFile): YamlReading {
  if (file.text.length > mostBytes) return unreadable(tooLarge(file));
  const faults: Fault[] = [];
  const draft = new DraftText(file);
  dropStrayCharacters(draft, faults);
  const composition = readThrough(draft, faults);
  if (composition.isTooMuch) return unreadable(tooMuch(file));
  if (composition.tooDeepAt !== undefined)
    return unreadable(tooDeep(file, draft.origin(composition.tooDeepAt)));
  const { document, secondAt } = composition;
  if (secondAt !== undefined) faults.push(secondDocument(file, draft.origin(secondAt)));
  if (!document?.contents) return { faults: faults.length > 0 ? faults : [emptyFile(file)], isGuessed: true };
  const root = new NodeReader(draft, faults).read(document.contents);
  const meant = faults.every(isFieldAgain) ? readAsMeant(file, { faults, fieldNames: new Set() }) : undefined;
  return meant
    ? { root: meant.root, faults: [meant.fault], isGuessed: false }
    : { root, faults, isGuessed: draft.isGuessed };
}

/** What is written twice may stand under another line that stands wrong. */
function isFieldAgain({ code }: Fault): boolean {
  return code === 'duplicate-field';
}

/**
 * Reports what YAML cannot read, slip by slip, each repaired before the text is read again. What else is found in a line
 * that was explained comes from the same slip: it is repaired too, and not reported.
 */
function readThrough(draft: DraftText, faults: Fault[]): Composition {
  let composition = composeYaml(draft.text);
  const settled = new Set<string>();
  const misplaced = new MisplacedLines();
  const isOpen = (error: YamlError) => !settled.has(nameOf(error));
  const nameOf = ({ code, pos }: YamlError) => `${code} ${draft.origin(pos[0])}`;
  for (let readAgain = 0; settled.size < mostSlips;) {
    const error = composition.errors.find(isOpen);
    if (error === undefined || composition.document === undefined) return composition;
    settled.add(nameOf(error));
    const slip = explainSyntax({
      text: draft.text,
      error,
      document: composition.document,
      misplaced,
    });
    if (!draft.isExplained(slip.at.start) && !draft.isExplained(error.pos[0]))
      faults.push(faultOf(draft, slip));
    markExplained(draft, slip, error);
    if (slip.repairs.length === 0) continue;
    readAgain += draft.text.length + composition.errors.length * costOfError;
    if (readAgain > mostReadAgain) break;
    draft.apply(slip.repairs);
    composition = composeYaml(draft.text);
  }
  draft.guess();
  return composition;
}

function faultOf(draft: DraftText, { at, code, message, help }: Slip): Fault {
  return fault(draft.file, draft.originSpan(at), code, message, help);
}

function markExplained(draft: DraftText, { at, broken, isGuess, repairs }: Slip, error: YamlError): void {
  draft.explainLine(at.start);
  if (repairs.length === 0) draft.explainLine(error.pos[0]);
  for (const repair of repairs) draft.explainLine(repair.start);
  if (broken !== undefined) draft.breakValue(broken);
  if (isGuess !== true) return;
  draft.guess();
  for (const line of linesDownFrom(draft.text, lineAround(draft.text, at.start)))
    draft.explainLine(line.start);
}

function unreadable(fault: Fault): YamlReading {
  return { faults: [fault], isGuessed: true };
}

function tooMuch(file: SourceFile): Fault {
  const message = 'there is more in this file than could be checked in time';
  return fault(file, { start: 0, end: 0 }, 'too-large', message, 'split it up: a playbook can run others');
}

function tooDeep(file: SourceFile, offset: number): Fault {
  const span = { start: offset, end: offset };
  return fault(
    file,
    span,
    'too-deep',
    `more than ${mostLevels} levels stand in each other here`,
    'move some of it into a playbook of its own and run that',
  );
}

function secondDocument(file: SourceFile, offset: number): Fault {
  const start = Math.max(0, file.text.lastIndexOf('---', offset));
  const message = 'a second document begins here; a file holds one';
  return fault(
    file,
    { start, end: start + 3 },
    'several-documents',
    message,
    'put it in a file of its own, or leave out the `---`',
  );
}

function emptyFile(file: SourceFile): Fault {
  const help = 'the first field says what it is: `playbook:`, `policy:` or `scenario:`';
  // YAML takes such a line as something said to its reader.
  const [aside] = /^%.*/m.exec(file.text) ?? [];
  if (aside === undefined)
    return fault(file, { start: 0, end: 0 }, 'empty-file', 'there is nothing in this file', help);
  const start = file.text.indexOf(aside);
  const message = 'a line that begins with `%` counts for nothing, and there is nothing else in this file';
  return fault(file, { start, end: start + aside.trimEnd().length }, 'empty-file', message, help);
}

function fault(file: SourceFile, span: Span, code: string, message: string, help: string): Fault {
  return { file, span, code, severity: 'error', message, help };
}
