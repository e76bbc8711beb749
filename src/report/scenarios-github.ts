import { counted } from './counted.js';
import { faultAnnotation } from './faults-github.js';
import { githubCommand, mostAnnotations } from './github-command.js';
import { playedLine } from './scenarios-text.js';
import { scenarioData } from './scenario-data.js';
import type { TestReport } from './test-report.js';

/** Scenarios that failed as annotations on GitHub, each at its first divergence; then how many more there are. */
export function scenariosGithub({ results, unplayed, faults, pathOf }: TestReport): string {
  const failures = results.flatMap((result) => {
    const { scenario, playbook, differences } = scenarioData(result);
    const [first] = differences;
    if (first === undefined) return [];
    const { line, column, field, expected, got } = first;
    const message = `${field}\nexpected: ${expected}\ngot: ${got}`;
    const place = {
      file: pathOf(result.scenario.file),
      line,
      col: column,
      title: `${playbook}: ${scenario}`,
    };
    return [githubCommand('error', place, message)];
  });
  const all = [...faults.map((fault) => faultAnnotation(fault, pathOf(fault.file))), ...failures];
  const more =
    all.length > mostAnnotations
      ? `${counted(all.length - mostAnnotations, 'more failure')}; the summary has them all. `
      : '';
  return [
    ...all.slice(0, mostAnnotations),
    githubCommand('notice', {}, more + playedLine(results, unplayed)),
  ].join('');
}
