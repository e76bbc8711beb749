import { isCollection } from 'yaml';
import { lastNodeBefore, lineAround, type Slip, type SlipRule, type SyntaxTrouble } from './syntax-slip.js';

/** Slips in the marks that hold fields and lists together. */
export const braceSlips: readonly SlipRule[] = [unclosedBrace, strayMark];

function unclosedBrace({ text, error, document }: SyntaxTrouble): Slip | undefined {
  const closing = /end with an? ([}\]])/.exec(error.message)?.[1];
  if (closing === undefined) return undefined;
  const opening = closing === '}' ? '{' : '[';
  const braces = lastNodeBefore(
    document,
    error.pos[0],
    (node) => isCollection(node) && text[node.range![0]] === opening,
  );
  const start = braces?.start ?? error.pos[0];
  const { end } = lineAround(text, start);
  const hash = text.slice(start, end).search(/\s#/);
  if (hash !== -1) return hashInBraces(start + hash + 1, start, end, text);
  return {
    code: 'syntax',
    at: { start, end: start + 1 },
    message: `this \`${opening}\` is opened here and never closed`,
    help: `add a \`${closing}\` where it ends`,
    isGuess: true,
    repairs: [{ start: end, end, by: closing }],
  };
}

/** A ` #` that takes the closing brace with it. */
function hashInBraces(hash: number, start: number, end: number, text: string): Slip {
  const value = start + text.slice(start, hash).lastIndexOf(': ') + 2;
  return {
    code: 'lost-after-hash',
    at: { start: hash, end },
    message: 'everything after ` #` is lost',
    help: 'put the words in double quotes',
    repairs: [{ start: hash, end: hash + 1, by: 'x' }],
    broken: { start: value, end: hash },
  };
}

function strayMark({ text, error }: SyntaxTrouble): Slip | undefined {
  const [start] = error.pos;
  const mark = text[start]!;
  if (error.code !== 'UNEXPECTED_TOKEN' || !/^[}\],]$/.test(mark)) return undefined;
  return {
    code: 'syntax',
    at: { start, end: start + 1 },
    message: mark === ',' ? 'there is nothing before this `,`' : `this \`${mark}\` closes nothing`,
    help: 'leave it out, or put the words in double quotes',
    repairs: [{ start, end: start + 1, by: ' ' }],
  };
}
