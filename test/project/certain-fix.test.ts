import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Lexer } from 'yaml';
import { checkLibrary } from '../../src/check/check-library.js';
import type { Fault } from '../../src/diagnostic/fault.js';
import type { SourceFile } from '../../src/diagnostic/source-file.js';
import { readLibrary } from '../../src/playbook/read-library.js';
import { applyFixes, mendsAsDiff } from '../../src/project/apply-fixes.js';
import { certainFix } from '../../src/project/certain-fix.js';
import { filesWith, house, mistakes } from '../mistaken-files.js';

const remark = '# a remark that stays';
/** A file with remarks where they may stand. */
const remarked = ({ path, text }: SourceFile) => ({ path, text: `${remark}\n${text}${remark}\n` });
const faultsIn = (files: readonly SourceFile[]) => checkLibrary(readLibrary(files)).faults;
const mended = (files: readonly SourceFile[], faults: readonly Fault[]) =>
  files.map((file) => ({ path: file.path, text: applyFixes(file, faults) }));
const remarksIn = ({ text }: SourceFile) => [...new Lexer().lex(text)].filter((lexeme) => lexeme === remark);
const mendable = mistakes.filter((mistake) =>
  faultsIn(filesWith(mistake)).some((fault) => certainFix(fault).length > 0),
);

test.each(mendable)('%s is mended, in one go, and every remark stays', (mistake) => {
  const files = filesWith(mistake).map(remarked);
  const faults = faultsIn(files);
  const after = mended(files, faults);
  expect(faultsIn(after)).toEqual([]);
  expect(mended(after, faultsIn(after))).toEqual(after);
  for (const file of after) expect(remarksIn(file)).toHaveLength(2);
});

test('each is mended as expected', () => {
  const diffs = mendable.map((mistake) => {
    const files = filesWith(mistake);
    const after = mended(files, faultsIn(files));
    const changed = files.findIndex(({ text }, at) => text !== after[at]!.text);
    const { path, text } = files[changed]!;
    return `${mistake}\n${mendsAsDiff(path, text, after[changed]!.text)}`;
  });
  const path = join(import.meta.dirname, 'mended.out');
  if (process.env['UPDATE'] === '1') writeFileSync(path, diffs.join('\n'));
  expect(diffs.join('\n')).toBe(readFileSync(path, 'utf8'));
});

/** What somebody has to decide: a remark perhaps, a Tab among spaces, a list or words. */
const undecided: readonly (readonly [string, string])[] = [
  ['a remark without a number', '  - say: We are sorry. #later'],
  ['a number and a remark', '  - say: We refund order #12. # every one'],
  ['words that go on below', '  - say: One thing: it is ours\n      and we mend it.'],
  ['a Tab among spaces', '\t- say: I am sorry.'],
  ['a bracket', '  - say: [sigh] sorry'],
  ['a name that is only near', '  - sya: I am sorry.'],
];

test.each(undecided)('%s is left to the trainer', (_, step) => {
  const text = `playbook: late\ntitle: Late\nversion: 1.0.0\nsteps:\n${step}\n  - close: resolved\n`;
  const files = [...house, { path: 'late.yaml', text }];
  const faults = faultsIn(files);
  expect(faults.length).toBeGreaterThan(0);
  expect(mended(files, faults)).toEqual(files);
});

/** Whole files, as they were written and as they are mended. */
const decided: readonly (readonly [string, string, string])[] = [
  [
    'Tabs everywhere',
    'steps:\n\t- say: Sorry.\n\t\tcoach: Own it.\n\t- close: resolved\n',
    'steps:\n  - say: Sorry.\n    coach: Own it.\n  - close: resolved\n',
  ],
  [
    'a name in large letters',
    'Contact-Reason: late\nsteps:\n  - close: resolved\n',
    'contact_reason: late\nsteps:\n  - close: resolved\n',
  ],
  ['a choice in large letters', 'steps:\n  - close: Resolved\n', 'steps:\n  - close: resolved\n'],
  [
    'no space after a colon',
    'starts_from:customer\nsteps:\n  - close: resolved\n',
    'starts_from: customer\nsteps:\n  - close: resolved\n',
  ],
  [
    'a quote and a sign',
    'steps:\n  - say: He said "no" to \\ #12\n  - close: resolved\n',
    'steps:\n  - say: "He said \\"no\\" to \\\\ #12"\n  - close: resolved\n',
  ],
];

test.each(decided)('%s', (_, written, wanted) => {
  const withHead = (text: string) => ({
    path: 'late.yaml',
    text: `playbook: late\ntitle: Late\nversion: 1.0.0\n${text}`,
  });
  const files = [...house.filter(({ path }) => path === 'policy.yaml'), withHead(written)];
  const after = mended(files, faultsIn(files));
  expect(after.at(-1)).toEqual(withHead(wanted));
  expect(faultsIn(after)).toEqual([]);
});
