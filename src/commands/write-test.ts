import { testFormats } from '../report/test-formats.js';
import type { TestReport } from '../report/test-report.js';
import { addStepSummary } from './add-step-summary.js';
import type { WantedFormat } from './format-option.js';
import { shownFromRoot } from './shown-from-root.js';
import type { TestFormat } from './test.js';
import type { World } from './world.js';
import { writeReports } from './write-reports.js';

/** Prints what came of playing scenarios in each format that is wanted. */
export function writeTest(
  played: Omit<TestReport, 'pathOf'>,
  wanted: readonly WantedFormat<TestFormat>[],
  world: World,
): void {
  const report = { ...played, pathOf: shownFromRoot(world) };
  writeReports(wanted, testFormats, report, world);
  if (wanted.some(({ format }) => format === 'github'))
    addStepSummary(() => testFormats.markdown(report), world);
}
