import type { CheckReport } from './check-report.js';
import { countOf } from './faults-text.js';
import { faultData } from './faults-json.js';
import { tapPoint, tapVersion } from './tap-line.js';

/** Faults as the Test Anything Protocol: a test point for each file, which holds when the file has no error. */
export function faultsTap({ faults, files, pathOf }: CheckReport): string {
  const points = files.map((file, index) => {
    const own = faults.filter((fault) => fault.file === file);
    const details = own.length === 0 ? undefined : { faults: own.map(faultData) };
    return tapPoint(countOf(own, 'error') === 0, index + 1, pathOf(file), details);
  });
  return `${tapVersion}\n1..${files.length}\n${points.join('')}`;
}
