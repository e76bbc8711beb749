import { braceSlips } from './brace-slips.js';
import { lineSlips, otherMark } from './line-slips.js';
import {
  depthOf,
  lineAround,
  lineBefore,
  wayOutForWords,
  withoutLines,
  type Slip,
  type SlipRule,
  type SyntaxTrouble,
} from './syntax-slip.js';
import { tabIndent } from './tab-indent.js';
import { valueSlips } from './value-slips.js';

const rules: readonly SlipRule[] = [tabIndent, otherMark, ...valueSlips, ...lineSlips, ...braceSlips];

/** In a line longer than this nobody wrote, and looking for what they meant would take too long. */
const mostCharacters = 5000;

/** Says what is wrong where YAML cannot go on: the first rule that knows the slip speaks. */
export function explainSyntax(trouble: SyntaxTrouble): Slip {
  const { text, error } = trouble;
  const line = lineAround(text, error.pos[0]);
  const before = lineBefore(text, line) ?? line;
  if (line.end - line.start + before.end - before.start > mostCharacters) return unreadable(trouble);
  for (const rule of rules) {
    const slip = rule(trouble);
    if (slip !== undefined) return slip;
  }
  return unreadable(trouble);
}

function unreadable({ text, error }: SyntaxTrouble): Slip {
  const line = lineAround(text, error.pos[0]);
  return {
    code: 'syntax',
    at: { start: line.start + depthOf(text, line), end: line.end },
    message: 'this line cannot be read',
    help: `a field is \`name: value\`; if these are words, ${wayOutForWords(text, line.start)}`,
    repairs: withoutLines(text, [line]),
    isGuess: true,
  };
}
