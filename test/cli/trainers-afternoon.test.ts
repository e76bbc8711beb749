import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCommandLine } from '../../src/main.js';
import { temporaryFolder } from '../temporary-folder.js';
import { fakeWorld } from './fake-world.js';

const page = readFileSync(join(import.meta.dirname, '../../docs/trainers.md'), 'utf8');

/** What stands in a block of the page that begins so. */
function blockOf(language: string, begin: string): string {
  const blocks = [...page.matchAll(/^```(\w+)\n([^]*?)^```$/gm)];
  const found = blocks.find(([, name, text]) => name === language && text!.startsWith(begin));
  if (!found) throw new Error(`the page has no block that begins with ${begin}`);
  return found[2]!;
}

test('the files on the page for trainers do what it says, one after the other, from an empty folder', async () => {
  const cwd = temporaryFolder();
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  };
  const done = async (line: string): Promise<string> => {
    const world = fakeWorld({ cwd, env: { MAKERIGHT_DATA: join(cwd, 'data') } });
    const exitCode = await runCommandLine(line.split(' '), world);
    expect({ line, exitCode, err: world.stderr.text }).toMatchObject({ exitCode: 0 });
    return world.stdout.text;
  };
  write('late.yaml', blockOf('yaml', 'title:'));
  await done('new late-parcel --answers late.yaml');
  write('playbooks/personas/waiting-at-home.yaml', blockOf('yaml', 'persona:'));
  write('moves.txt', blockOf('text', 'say'));
  expect(await done('validate playbooks --format pretty')).toContain('no mistakes');
  expect(await done('test playbooks --format pretty')).toContain('all as expected');
  expect(await done('fmt --check')).toBe('');
  await done('graph late-parcel --out late-parcel.svg');
  await done('manual --out manual.md');
  expect(await done('rehearse waiting-at-home --seed 1 --answers moves.txt')).toContain('Score: 100 of 100');
  expect(readFileSync(join(cwd, 'late-parcel.svg'), 'utf8')).toContain('<svg');
  expect(readFileSync(join(cwd, 'manual.md'), 'utf8')).toContain('A parcel is late');
});
