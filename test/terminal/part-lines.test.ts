import { expect, test } from '@jest/globals';
import { glyphsFor } from '../../src/terminal/glyphs.js';
import { labelledLines, partLines } from '../../src/terminal/part-lines.js';
import type { Part } from '../../src/terminal/renderer.js';

test.each(['alert', 'line', 'say'] as const)('no label of a part (%s) sends a control sequence', (kind) => {
  const part: Part = { kind, label: 'y\u001b[31m.yaml, line 1', text: 'a\u001b[2Jb' };
  const lines = [...partLines(part, glyphsFor({}), 80), ...labelledLines(part, glyphsFor({}), 80)];
  expect(lines.join('\n')).not.toContain('\u001b');
  expect(lines.join('\n')).toContain('.yaml');
});
