export type ExpressionFaultCode =
  | 'expression-syntax'
  | 'expression-too-long'
  | 'not-allowed-in-expression'
  | 'single-equals'
  | 'mixed-and-or'
  | 'not-before-is'
  | 'bad-literal'
  | 'bad-cell'
  | 'unknown-fact'
  | 'unknown-function'
  | 'unknown-option'
  | 'option-without-quotes'
  | 'type-mismatch'
  | 'optional-unguarded'
  | 'always-same';

/** What is wrong with an expression; `start` and `end` are offsets into the trainer's own text, `end` exclusive. */
export interface ExpressionFault {
  readonly code: ExpressionFaultCode;
  readonly severity: 'error' | 'warning';
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly help?: string;
}
