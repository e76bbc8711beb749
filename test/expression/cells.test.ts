import { cellAsRegion } from '../../src/expression/cell-as-region.js';
import type { FactType } from '../../src/expression/fact-type.js';
import { literalOf } from '../../src/expression/literal-of.js';
import { readCell } from '../../src/expression/read-cell.js';
import type { Region } from '../../src/expression/region.js';
import { examplesIn, expectOutput, isRemark } from './expected-output.js';
import { factTypeOf } from './fact-type-of.js';

function reading(line: string): string {
  const [, written = '', text = ''] = /^(.*?) \| ?(.*)$/.exec(line) ?? [];
  const type = factTypeOf(written.trim());
  const read = readCell(text, type);
  if ('cell' in read) return `${line}\n  ${draw(cellAsRegion(read.cell, type), type)}`;
  const { code, start, end, message, help } = read.fault;
  const carets = ' '.repeat(written.length + 3 + start) + '^'.repeat(Math.max(1, end - start));
  return `${line}\n${carets}\n  error[${code}]: ${message}\n  help: ${help}`;
}

function draw(region: Region, type: FactType): string {
  switch (region.kind) {
    case 'options':
      return `{${[...region.options].join(', ')}}`;
    case 'texts':
      return `${region.isAllBut ? 'all but ' : ''}{${[...region.texts].join(', ')}}`;
    case 'steps': {
      const end = (step: number) => (Number.isFinite(step) ? literalOf(step, type) : String(step));
      return region.intervals.map(({ low, high }) => `[${end(low)} .. ${end(high)}]`).join(' ') || 'nothing';
    }
  }
}

test('cells/cells', () => {
  const output = examplesIn('cells/cells.txt').map((line) => (isRemark(line) ? line : reading(line)));
  expectOutput('cells/cells.out', `${output.join('\n')}\n`);
});
