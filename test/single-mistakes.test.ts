import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkLibrary } from '../src/check/check-library.js';
import { drawFault } from '../src/diagnostic/draw-fault.js';
import type { Fault } from '../src/diagnostic/fault.js';
import { readLibrary } from '../src/playbook/read-library.js';
import { filesWith, folder, house, mistakes } from './mistaken-files.js';

function faultsWith(mistake: string): readonly Fault[] {
  return checkLibrary(readLibrary(filesWith(mistake))).faults;
}

test('without them nothing is wrong', () => {
  expect(checkLibrary(readLibrary(house)).faults.map((fault) => drawFault(fault))).toEqual([]);
});

test.each(mistakes)('%s is one finding', (mistake) => {
  expect(faultsWith(mistake).map((fault) => drawFault(fault))).toHaveLength(1);
});

test('each is found at its place, and said as expected', () => {
  const said = mistakes.map(
    (mistake) =>
      `${mistake}\n${faultsWith(mistake)
        .map((fault) => `${drawFault(fault)}\n`)
        .join('\n')}`,
  );
  const path = join(folder, 'mistakes.out');
  if (process.env['UPDATE'] === '1') writeFileSync(path, said.join('\n'));
  expect(said.join('\n')).toBe(readFileSync(path, 'utf8'));
});
