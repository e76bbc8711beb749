import type { Severity } from '../diagnostic/fault.js';

/** A kind of mistake in a line. */
export interface RuleData {
  readonly code: string;
  readonly family: string;
  readonly severity: Severity;
  /** What holds where the mistake is not. */
  readonly promise: string;
}

/** The kinds of mistakes, by family. */
export function rulesText(rules: readonly RuleData[]): string {
  const longest = Math.max(...rules.map(({ code }) => code.length));
  const families = [...new Set(rules.map(({ family }) => family))];
  return families
    .map((family) => {
      const own = rules.filter((rule) => rule.family === family);
      const lines = own.map(
        ({ code, severity, promise }) =>
          `  ${code.padEnd(longest)}  ${severity.padEnd('warning'.length)}  ${promise}\n`,
      );
      return `${family}\n${lines.join('')}`;
    })
    .join('\n');
}

/** The same for programs: a list of objects. */
export function rulesJson(rules: readonly RuleData[]): string {
  return `${JSON.stringify(rules, null, 2)}\n`;
}
