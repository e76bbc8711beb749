import fc from 'fast-check';
import { checkLibrary } from '../../src/check/check-library.js';
import { readLibrary } from '../../src/playbook/read-library.js';
import { filesOf, fixturesIn, readText } from '../fixtures.js';

const libraries = [...fixturesIn('checked/ok'), ...fixturesIn('checked/err')].map((fixture) => [
  ...filesOf(fixture),
  { path: 'policy.yaml', text: readText('policy.yaml') },
]);

/** A text with one of its lines left out, written twice, or with a word of another line in it. */
function mutilate(text: string, at: number, from: number, how: number): string {
  const lines = text.split('\n');
  const line = at % lines.length;
  const words = lines[from % lines.length]!.split(/\b/);
  switch (how) {
    case 0:
      return lines.toSpliced(line, 1).join('\n');
    case 1:
      return lines.toSpliced(line, 0, lines[line]!).join('\n');
    case 2:
      return lines.with(line, lines[line]!.replace(/\w+/, words[from % words.length]!)).join('\n');
    default:
      return lines.with(line, lines[line]!.replace(/\w+$/, words.at(-1)!)).join('\n');
  }
}

test('whatever is written, it is checked to the end', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...libraries),
      fc.array(fc.tuple(fc.nat(), fc.nat(400), fc.nat(400), fc.nat(3)), { minLength: 1, maxLength: 3 }),
      (files, edits) => {
        const edited = edits.reduce((all, [which, ...edit]) => {
          const at = which % all.length;
          return all.with(at, { ...all[at]!, text: mutilate(all[at]!.text, ...edit) });
        }, files);
        const { faults, playbooks } = checkLibrary(readLibrary(edited));
        for (const { file, span } of faults)
          expect(span.end <= file.text.length && span.start <= span.end).toBe(true);
        for (const { playbook, runs } of playbooks.values()) expect(runs.has(playbook.id.value)).toBe(false);
      },
    ),
    { numRuns: Number(process.env['RUNS'] ?? 300) },
  );
});
