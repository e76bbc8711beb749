import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkLibrary } from '../src/check/check-library.js';
import { drawFault } from '../src/diagnostic/draw-fault.js';
import type { Fault } from '../src/diagnostic/fault.js';
import { readLibrary } from '../src/playbook/read-library.js';

const folder = join(import.meta.dirname, 'single-mistakes');
const textOf = (path: string) => readFileSync(join(folder, path), 'utf8');
const house = ['policy', 'wrong-item', 'find-out', 'scenario'].map((name) => ({
  path: `${name}.yaml`,
  text: textOf(`house/${name}.yaml`),
}));
const mistakes = textOf('mistakes.txt')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

const written = (text: string) =>
  text
    .replaceAll('⏎', '\n')
    .replaceAll('⇥', '\t')
    .replaceAll('␣', '\u00a0')
    .replaceAll('\\u200b', '\u200b')
    .replaceAll('\\|', '|');

function faultsWith(mistake: string): readonly Fault[] {
  const [, name, before = '', after = ''] = /^([a-z-]+) \| (.*?[^\\]) \| (.*)$/.exec(mistake)!;
  const files = house.map((file) => {
    if (file.path !== `${name}.yaml`) return file;
    expect(file.text).toContain(written(before));
    return { ...file, text: file.text.replace(written(before), () => written(after)) };
  });
  return checkLibrary(readLibrary(files)).faults;
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
  expect(said.join('\n')).toBe(textOf('mistakes.out'));
});
