import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { coverageOf, percentOf, shareOf } from '../explore/coverage.js';
import type { ScenarioResult } from '../explore/scenario-result.js';
import { coverageJson } from '../report/coverage-json.js';
import { coverageLcov } from '../report/coverage-lcov.js';
import { coverageText } from '../report/coverage-text.js';
import { harmless } from '../terminal/harmless.js';
import type { CoverageFormat, CoverageOptions } from './coverage-option.js';
import { shownFromRoot } from './shown-from-root.js';
import type { World } from './world.js';
import { writeFile } from './write-reports.js';

/** What was played, of which playbooks. */
export interface PlayedPlaybooks {
  readonly playbooks: readonly CheckedPlaybook[];
  readonly results: readonly ScenarioResult[];
}

/**
 * Prints or writes what scenarios come by, and says whether that is enough. Where a program reads stdout, what is for people
 * goes to stderr.
 */
export function writeCoverage(
  { playbooks, results }: PlayedPlaybooks,
  { coverage: wanted, minCoverage = 0 }: CoverageOptions,
  isForProgram: boolean,
  world: World,
): boolean {
  const coverage = coverageOf(playbooks, results);
  const pathOf = shownFromRoot(world);
  const texts: Readonly<Record<CoverageFormat, () => string>> = {
    text: () => `\n${coverageText(coverage)}`,
    json: () => coverageJson(coverage, pathOf),
    lcov: () => coverageLcov(coverage, pathOf),
  };
  for (const { format, file } of wanted ?? [{ format: 'text' }])
    if (file !== undefined) writeFile(file, texts[format](), world);
    else (isForProgram ? world.stderr : world.stdout).write(harmless(texts[format]()));
  const percent = percentOf(shareOf(coverage.flatMap(({ points }) => points)));
  if (percent >= minCoverage) return true;
  world.stderr.write(`error: ${percent} % is covered, and --min-coverage asks for ${minCoverage} %\n`);
  return false;
}
