import fc from 'fast-check';
import { applyFixes, mendsAsDiff } from '../../src/project/apply-fixes.js';
import { withoutIgnored } from '../../src/project/ignores.js';

const codes = () => ['unused-fact', 'no-such-step'];
const lines = fc.array(
  fc.constantFrom(
    '# makeright-ignore unused-fact: a reason',
    '  # makeright-ignore xyzzy',
    '  - say: Hello. # makeright-ignore no-such-step: later',
    '  - say: "no # makeright-ignore unused-fact: remark"',
    '  - say: |',
    '      # makeright-ignore unused-fact: words',
    '# a remark that stays',
    '',
  ),
);

test('mending takes away the remarks that ignore nothing, nothing else, and once is enough', () => {
  fc.assert(
    fc.property(lines, fc.constantFrom('\n', '\r\n'), (written, lineBreak) => {
      const file = { path: 'x.yaml', text: written.join(lineBreak) };
      const faults = withoutIgnored([], [file], codes);
      const mended = { path: 'x.yaml', text: applyFixes(file, faults) };
      const left = withoutIgnored([], [mended], codes);
      expect(left).toEqual([]);
      expect(applyFixes(mended, left)).toBe(mended.text);
      expect(mendsAsDiff('x.yaml', file.text, mended.text).includes('@@')).toBe(mended.text !== file.text);
      const kept = /a remark that stays|"no #|say: \|/g;
      expect(mended.text.match(kept)).toEqual(file.text.match(kept));
    }),
  );
});
