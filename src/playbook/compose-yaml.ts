import { Composer, Lexer, Parser, type CST, type Document, type YAMLParseError } from 'yaml';

/** What the `yaml` package makes of a text. */
export interface Composition {
  /** The first document; what the package could not read in it is left out or guessed. */
  readonly document?: Document.Parsed;
  /** In the order of their places. */
  readonly errors: readonly YamlError[];
  /** Where a second document starts. */
  readonly secondAt?: number;
  /** Whether there is more in it than in any playbook; nothing was read then. */
  readonly isTooMuch?: true;
  /** Where the nesting went past `mostLevels`; nothing was read then. */
  readonly tooDeepAt?: number;
}

export type YamlError = Pick<YAMLParseError, 'code' | 'message' | 'pos'>;

/** How deep lists and fields may stand in each other. Twenty questions nested in each other's answers come to 60. */
export const mostLevels = 60;

/** Building the tree takes much longer than taking the text apart; a playbook of a thousand lines has ten thousand lexemes. */
const mostLexemes = 100_000;

/** After so many signs that belong to nothing, or lines that begin with `%`, what follows is not looked at any more. */
const mostStrays = 100;

/** Every value stays the text that it was written as, and fields written twice are left for us to report. */
const options = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const;

/**
 * Reads one text. The package builds its tree by recursion, so the nesting is watched while the text is still being taken
 * apart, which is done without any; hostile files end here instead of at the end of the stack.
 */
export function composeYaml(text: string): Composition {
  const lexemes = lexemesOf(text);
  if (lexemes === undefined) return { errors: [], isTooMuch: true };
  const parser = new Parser();
  const composer = new Composer(options);
  const documents: Document.Parsed[] = [];
  let strays = 0;
  const compose = (pieces: Iterable<CST.Token>) => {
    for (const piece of pieces) {
      if (piece.type === 'error' || piece.type === 'directive') strays++;
      documents.push(...composer.next(piece));
    }
  };
  for (const lexeme of lexemes) {
    compose(parser.next(lexeme));
    // The document itself and the text being read stand on the stack too.
    if (parser.stack.length > mostLevels + 2) return { errors: [], tooDeepAt: parser.offset };
    if (strays > mostStrays || documents.length > 1) break;
  }
  compose(parser.end());
  documents.push(...composer.end(false, text.length));
  const [document, second] = documents;
  if (document === undefined) return { errors: [] };
  const errors = [...document.errors].sort((left, right) => left.pos[0] - right.pos[0]);
  return { document, errors, ...(second !== undefined && { secondAt: second.range[0] }) };
}

function lexemesOf(text: string): readonly string[] | undefined {
  const lexemes: string[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    if (lexemes.length === mostLexemes) return undefined;
    lexemes.push(lexeme);
  }
  return lexemes;
}
