import { checkLibrary } from '../src/check/check-library.js';
import { drawFault } from '../src/diagnostic/draw-fault.js';
import type { Fault } from '../src/diagnostic/fault.js';
import type { SourceFile } from '../src/diagnostic/source-file.js';
import { readLibrary } from '../src/playbook/read-library.js';
import { filesWith, mistakes } from './mistaken-files.js';

/** What the help cannot know: what was meant by a word that stands for nothing, and where the whole of an amount begins. */
const onlyBegun = [/tell_them: everything$/, /amount: \d+,\d\d/];

const faultsIn = (files: readonly SourceFile[]) => checkLibrary(readLibrary(files)).faults;

/** The file after doing what the help says, word by word; undefined where it leaves something to whoever reads it. */
function followed({ file: { text }, span, code, help = '', message }: Fault): string | undefined {
  const put = (at: number, by: string, end = at) => text.slice(0, at) + by + text.slice(end);
  const { start, end } = span;
  const front = /^put `(- |say: )` in front of/.exec(help)?.[1];
  if (front !== undefined && code === 'syntax') return put(start, front);
  const by = /^(?:did you mean|write|write it as) `([^`]+)`(?:\?|: it is.*|: `A`.*| here, if.*)?$/.exec(
    help,
  )?.[1];
  if (by === undefined) return moved(text, start, help);
  if (by.startsWith('when: not')) return put(start, by, text.indexOf('\n', start));
  return put(start, message.includes('to put into these words') ? `{${by}}` : by, end);
}

function moved(text: string, start: number, help: string): string | undefined {
  const told =
    /^begin it (?:with (\d+) spaces?|at the very left)(?:, and move the (?:line|(\d+) lines) below along)?:/.exec(
      help,
    );
  if (!told) return undefined;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const by = Number(told[1] ?? 0) - (start - lineStart);
  let left = told[0].includes('along') ? Number(told[2] ?? 1) + 1 : 1;
  const lines = text
    .slice(lineStart)
    .split('\n')
    .map((line) => {
      if (line.trim() === '' || left-- <= 0) return line;
      return by > 0 ? ' '.repeat(by) + line : line.slice(-by);
    });
  return text.slice(0, lineStart) + lines.join('\n');
}

test('whoever does what the help says, word by word, has a house in which nothing is wrong', () => {
  let count = 0;
  for (const mistake of mistakes.filter((one) => !onlyBegun.some((form) => form.test(one)))) {
    const files = filesWith(mistake);
    const [fault] = faultsIn(files);
    const text = fault && followed(fault);
    if (text === undefined) continue;
    count++;
    const mended = files.map((file) => (file.path === fault!.file.path ? { ...file, text } : file));
    expect([mistake, ...faultsIn(mended).map((one) => drawFault(one))]).toEqual([mistake]);
  }
  expect(count).toBeGreaterThan(190);
});
