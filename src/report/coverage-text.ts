import { lineOf } from '../diagnostic/position.js';
import { visibleText } from '../diagnostic/visible-text.js';
import { percentOf, shareOf, type CountedPoint, type PlaybookCoverage } from '../explore/coverage.js';
import { pointKinds } from '../explore/point.js';
import { counted } from './counted.js';
import { pointWords } from './point-words.js';

const columns = ['all', ...pointKinds.map((kind) => `${kind}s`)];

/** How much of each playbook the scenarios came by, and the lines that none of them did. It ends with a line break. */
export function coverageText(coverage: readonly PlaybookCoverage[]): string {
  const all = coverage.flatMap(({ points }) => points);
  const rows = [
    ['covered', ...columns],
    ...coverage.map(({ checked, points }) => [checked.playbook.id.value, ...shares(points)]),
    ...(coverage.length > 1 ? [[counted(coverage.length, 'playbook'), ...shares(all)]] : []),
  ];
  const missing = coverage.flatMap(uncoveredLines);
  const list = missing.length === 0 ? [] : ['', 'not covered by any scenario:', ...missing];
  return [...aligned(rows), ...list, ''].map((line) => visibleText(line)).join('\n');
}

function shares(points: readonly CountedPoint[]): readonly string[] {
  const kinds = pointKinds.map((kind) => {
    const share = shareOf(points.filter((point) => point.kind === kind));
    return share.all === 0 ? '-' : `${share.covered}/${share.all}`;
  });
  return [`${percentOf(shareOf(points))} %`, ...kinds];
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => row[at + 1]!.length)));
  const first = Math.max(...rows.map(([name]) => name!.length));
  return rows.map(([name, ...cells]) =>
    [name!.padEnd(first), ...cells.map((cell, at) => cell.padStart(widths[at]!))].join('  '),
  );
}

/** Points that follow each other make one line of what is not covered: what stands under a step is not covered either. */
function uncoveredLines({ checked: { playbook }, points }: PlaybookCoverage): readonly string[] {
  const runs: CountedPoint[][] = [];
  points.forEach((point, at) => {
    if (point.times > 0) return;
    if (at > 0 && points[at - 1]!.times === 0) runs.at(-1)!.push(point);
    else runs.push([point]);
  });
  return runs.map((run) => {
    const [from, to] = [run[0]!, run.at(-1)!].map(({ at }) => lineOf(playbook.file, at.start));
    const lines = from === to ? `${from}` : `${from}-${to}`;
    const steps = run.filter(({ kind }) => kind === 'step').length - (run[0]!.kind === 'step' ? 1 : 0);
    const more = steps > 0 ? `, and ${counted(steps, 'more step')}` : '';
    return `  ${playbook.file.path}:${lines}  ${pointWords(run[0]!)}${more}`;
  });
}
