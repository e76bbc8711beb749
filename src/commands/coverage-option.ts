import { Option } from 'commander';
import { Failure } from './failure.js';
import { readFormat, type WantedFormat } from './format-option.js';

const coverageFormatNames = ['text', 'json', 'lcov'] as const;
export type CoverageFormat = (typeof coverageFormatNames)[number];

/** What is wanted of coverage. */
export interface CoverageOptions {
  readonly coverage?: readonly WantedFormat<CoverageFormat>[];
  /** In percent. */
  readonly minCoverage?: number;
}

/** `--coverage`, `--coverage lcov=coverage.info`, as often as wanted. */
export function coverageOption(): Option {
  return new Option(
    '--coverage [format[=file]]',
    `print what the scenarios come by and what they do not, or write it to a file (repeatable): ${coverageFormatNames.join(', ')}`,
  )
    .preset('text')
    .argParser((typed: string, before: readonly WantedFormat<CoverageFormat>[] = []) => [
      ...before,
      readCoverageFormat(typed),
    ]);
}

/** What is for programs is written to a file: stdout is for what came of the scenarios. */
function readCoverageFormat(typed: string): WantedFormat<CoverageFormat> {
  const wanted = readFormat(typed, coverageFormatNames, 'a path stands before --coverage, or after `--`');
  if (wanted.file !== undefined || wanted.format === 'text') return wanted;
  throw new Failure(`\`${typed}\` has to be written to a file`, `write it as --coverage ${typed}=FILE`);
}

/** `--min-coverage 90`. */
export function minCoverageOption(): Option {
  return new Option('--min-coverage <percent>', 'end with 1 where less than this is covered').argParser(
    (typed: string) => {
      const percent = Number(typed);
      if (/^\d+$/.test(typed) && percent <= 100) return percent;
      throw new Failure(
        `\`${typed}\` is no percentage`,
        'write a whole number from 0 to 100, as in --min-coverage 90',
      );
    },
  );
}
