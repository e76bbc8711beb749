import { runCommandLine } from '../../src/main.js';
import { fakeWorld } from '../cli/fake-world.js';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { policy } from '../../bench/generate-library.js';
import { loadLibrary } from '../load-library.js';

const folder = mkdtempSync(join(tmpdir(), 'makeright-manual-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function manualOf(library: string, format: 'html' | 'markdown'): Promise<string> {
  const world = fakeWorld({ env: { MAKERIGHT_LIBRARY: library } });
  const exit = await runCommandLine(['manual', '--format', format], world);
  expect([exit, world.stderr.text]).toEqual([0, '']);
  return world.stdout.text;
}

const { library, checked } = loadLibrary('playbooks');
/** As it stands on a page, whatever stands between its words. */
const flat = (text: string) =>
  text
    .replace(/<br>/g, ' ')
    .replace(/\\(?=[^\w\s])/g, '')
    .replace(/\s+/g, ' ');

test.each(['html', 'markdown'] as const)('everything that is said stands in it: %s', async (format) => {
  const text = flat(await manualOf('playbooks', format))
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"');
  for (const { playbook } of checked.playbooks.values()) {
    expect(text).toContain(playbook.title.value);
    for (const { value } of playbook.customersSay) expect(text).toContain(value);
    for (const fact of playbook.facts.values())
      for (const part of fact.ask?.parts ?? [])
        if (typeof part === 'string') expect(text).toContain(flat(part).trim());
  }
  for (const { title } of library.policy!.base.remedies.values()) expect(text).toContain(title);
  for (const { words } of library.policy!.base.neverSay) expect(text).toContain(words.value);
});

test('every link of the page leads to a place in it, and no place has two addresses', async () => {
  const page = await manualOf('playbooks', 'html');
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const links = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
  expect(links.length).toBeGreaterThan(50);
  expect(links.filter((link) => !ids.includes(link))).toEqual([]);
});

test('words from playbooks can become neither markup nor program', async () => {
  const hostile = `</script><script>alert(1)</script> <img src=x onerror="alert(1)"> & ](javascript:alert(1)) | x`;
  writeFileSync(join(folder, 'policy.yaml'), policy.text.replace('A house with few rules', `'${hostile}'`));
  const playbook = `playbook: hostile
title: |
  ${hostile}
version: 1.0.0
contact_reason: x
customers_say:
  - |
    ${hostile}
facts:
  which:
    type: choice
    ask: |
      ${hostile}
    options: {one: '${hostile}', two: Two}
steps:
  - stage: |
      ${hostile}
  - ask: which
    coach: |
      ${hostile}
    answers:
      one:
        - say: |
            ${hostile}
  - close: resolved
    root_cause: delay
`;
  writeFileSync(join(folder, 'hostile.yaml'), playbook);
  const page = await manualOf(folder, 'html');
  expect(page.match(/<script/g)).toHaveLength(2);
  expect(page).not.toContain('<img');
  const markdown = await manualOf(folder, 'markdown');
  expect(markdown.replace(/```mermaid[^]*?```/g, '')).not.toMatch(
    /(?<!\\)<(?!\/?a[ >])|(?<!\\)\]\(javascript/,
  );
});

test('it is written to a file, as the file is called', async () => {
  const file = join(folder, 'out.md');
  const world = fakeWorld({ env: { MAKERIGHT_LIBRARY: 'playbooks' } });
  expect(await runCommandLine(['manual', '--out', file], world)).toBe(0);
  expect(readFileSync(file, 'utf8')).toMatch(/^# How we put things right\n/);
  expect(world.stdout.text).toBe('');
});
