import type { Lexeme } from './lexeme.js';
import {
  bareDate,
  dashedDigits,
  refusedSign,
  strangeCharacter,
  strayBackslash,
  tooManyDigits,
  unclosedQuote,
  unreadableNumber,
  type LexemeFault,
} from './lexeme-fault.js';

const wordSigns: ReadonlyMap<string, string> = new Map([
  ['and', '&&'],
  ['or', '||'],
  ['not', '!'],
  ['is', '=='],
  ['in', 'in'],
]);

const mostDigits = 15;

/** How each lexeme is spelt. */
const shapes = {
  gap: /\s+/uy,
  isNot: /is\s+not\b/uy,
  name: /[A-Za-z_]\w*/uy,
  date: /\d{4}-\d\d?-\d\d?\b/uy,
  dashed: /\d+(?:-\d+){2,}(?![\w.])/uy,
  number: /\d+(?:\.\d+)?(?![\w.])/uy,
  badNumber: /\.?\d[\w.]*/uy,
  quoted: /"(?:[^"\\\r\n]|\\["'\\])*"|'(?:[^'\\\r\n]|\\["'\\])*'/uy,
  backslash: /"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*'/uy,
  openQuote: /["'].*/uy,
  refused: /\/\/|=<|=>|<>/uy,
  sign: /&&|\|\||[=!<>]=|[-+*/%()[\],.?:{}<>!=]/uy,
  strange: /[^]/uy,
};

type Shape = keyof typeof shapes;

/** The shapes that can start with a character, in the order in which they are tried; the last one always fits. */
function shapesFrom(character: string): readonly Shape[] {
  if (/\s/.test(character)) return ['gap'];
  if (/[A-Za-z_]/.test(character)) return ['isNot', 'name'];
  if (/[\d.]/.test(character)) return ['date', 'dashed', 'number', 'badNumber', 'sign'];
  if (/["']/.test(character)) return ['quoted', 'backslash', 'openQuote'];
  return ['refused', 'sign', 'strange'];
}

/** Takes the text apart from left to right. The last lexeme is always `end` or a fatal one. */
export function readLexemes(text: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let start = 0;
  while (start < text.length) {
    const shape = shapeAt(text, start);
    const end = shapes[shape].lastIndex;
    if (shape !== 'gap') {
      const lexeme = lexemeOf(shape, text.slice(start, end), start, end);
      lexemes.push(lexeme);
      if (lexeme.kind === 'faulty' && lexeme.isFatal) return lexemes;
    }
    start = end;
  }
  lexemes.push({ kind: 'end', text: '', start, end: start });
  return lexemes;
}

/** The shape of what stands next; its `lastIndex` is where that ends. */
function shapeAt(text: string, start: number): Shape {
  return shapesFrom(text[start]!).find((name) => {
    shapes[name].lastIndex = start;
    return shapes[name].test(text);
  })!;
}

function lexemeOf(shape: Exclude<Shape, 'gap'>, written: string, start: number, end: number): Lexeme {
  const fatal = (fault: LexemeFault) => faulty(fault, true, start, end);
  const lost = (fault: LexemeFault) => faulty(fault, false, start, end);
  switch (shape) {
    case 'isNot':
      return { kind: 'sign', text: '!=', start, end };
    case 'name': {
      const sign = wordSigns.get(written);
      return { kind: sign === undefined ? 'name' : 'sign', text: sign ?? written, start, end };
    }
    case 'date':
      return lost(bareDate(written));
    case 'dashed':
      return lost(dashedDigits(written));
    case 'number':
      if (written.replace('.', '').length > mostDigits) return lost(tooManyDigits(written, mostDigits));
      return { kind: written.includes('.') ? 'decimal' : 'whole', text: written, start, end };
    case 'badNumber':
      return lost(unreadableNumber(written));
    case 'quoted':
      return { kind: 'text', text: written.slice(1, -1).replace(/\\(.)/g, '$1'), start, end };
    case 'backslash':
      return lost(strayBackslash());
    case 'openQuote':
      return fatal(unclosedQuote(written));
    case 'refused':
      return fatal(refusedSign(written));
    case 'sign':
      return { kind: 'sign', text: written, start, end };
    case 'strange':
      return fatal(strangeCharacter(written));
  }
}

function faulty(fault: LexemeFault, isFatal: boolean, start: number, end: number): Lexeme {
  return { kind: 'faulty', fault: { ...fault, severity: 'error', start, end }, isFatal, start, end };
}
