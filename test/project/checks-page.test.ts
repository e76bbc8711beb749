import { readProject } from '../../src/project/read-project.js';
import { withoutIgnored } from '../../src/project/ignores.js';
import type { Fault } from '../../src/diagnostic/fault.js';
import type { SourceFile } from '../../src/diagnostic/source-file.js';
import { checkEntries } from '../checks-page.js';
import { faultsOf } from '../checked-fixtures.js';

const entries = checkEntries.filter(({ family, wrong }) => family === 'The project' && wrong.length > 0);
const usual = new Map(checkEntries.map(({ code, severity }) => [code, severity]));

function settled([file]: readonly SourceFile[]): readonly Fault[] {
  if (file?.path === 'makeright.yaml') return readProject(file, usual).faults;
  return withoutIgnored(faultsOf([file!]), [file!], () => usual.keys());
}

test.each(entries.map((entry) => [entry.code, entry] as const))(
  'the wrong example of %s has just that mistake, the right one none',
  (code, { severity, wrong, right }) => {
    expect(settled(wrong).map((fault) => [fault.code, fault.severity])).toEqual([[code, severity]]);
    expect(settled(right)).toEqual([]);
  },
);
