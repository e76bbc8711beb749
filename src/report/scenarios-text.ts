import type { PlayedStep } from '../case/play-case.js';
import { positionOf } from '../diagnostic/position.js';
import { visibleText } from '../diagnostic/visible-text.js';
import type { Difference, ScenarioResult } from '../explore/scenario-result.js';
import { counted } from './counted.js';
import { wrapText } from '../diagnostic/wrap-text.js';

const width = 100;

/**
 * What came of playing scenarios: a line for each, and for one that failed the path it took and what differed, the first
 * divergence first. It ends with a line break.
 */
export function scenariosText(results: readonly ScenarioResult[], unplayed = 0): string {
  return [...results.flatMap(resultLines), '', playedLine(results, unplayed), ''].join('\n');
}

/** A scenario's line, and where it failed the way it took and what differed. */
export function resultLines(result: ScenarioResult): readonly string[] {
  const { scenario, differences, played } = result;
  const name = `${scenario.playbook.value}: ${scenario.name.value}`;
  if (differences.length === 0) return [visibleText(`ok      ${name}`)];
  return [
    visibleText(`failed  ${name}`),
    ...differences.flatMap((difference) => differenceLines(result, difference)),
    ...(played && played.path.length > 0 ? ['  the way it took:', ...played.path.flatMap(stepLines)] : []),
  ];
}

function differenceLines(
  { scenario }: ScenarioResult,
  { field, at, expected, got, help, diff }: Difference,
): readonly string[] {
  const { file } = scenario;
  const { line, column } = positionOf(file, at.start);
  return [
    ...lines('  ', `${field} (${file.path}:${line}:${column})`),
    ...lines('    expected: ', expected),
    ...lines('    got:      ', got),
    ...(help === undefined ? [] : lines('    help:     ', help)),
    ...(diff === undefined
      ? []
      : diff
          .trimEnd()
          .split('\n')
          .map((line) => visibleText(`    ${line}`))),
  ];
}

function stepLines({ question, answer }: PlayedStep): readonly string[] {
  return lines('    ', `${question.key}: ${answer}`);
}

function lines(first: string, text: string): readonly string[] {
  return wrapText(visibleText(text.replace(/\s+/g, ' ').trim()), width, first);
}

/** How many were played, and how many came out otherwise. */
export function playedLine(results: readonly ScenarioResult[], unplayed: number): string {
  const failed = results.filter(({ differences }) => differences.length > 0).length;
  const all = `played ${counted(results.length, 'scenario')}`;
  const rest = unplayed === 0 ? '' : `; ${unplayed} could not be played`;
  return failed === 0 ? `${all}: all as expected${rest}` : `${all}: ${failed} failed${rest}`;
}
