import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../src/main.js';
import { fakeWorld } from './fake-world.js';

const shipped = join(import.meta.dirname, '../../playbooks');
const folder = mkdtempSync(join(tmpdir(), 'makeright-fmt-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function typed(line: string, stdin = '') {
  const world = fakeWorld({ cwd: folder, stdin });
  const exitCode = await runCommandLine(line.split(' '), world);
  return { exitCode, out: world.stdout.text, err: world.stderr.text };
}

test('the playbooks that ship are laid out', async () => {
  expect(await typed(`fmt --check ${shipped}`)).toMatchObject({ exitCode: 0, out: '' });
});

describe('a folder in which files have to be laid out', () => {
  const bom = join(folder, 'playbooks/bom.yaml');
  const broken = join(folder, 'playbooks/broken.yaml');
  beforeAll(() => {
    cpSync(shipped, join(folder, 'playbooks'), { recursive: true });
    writeFileSync(bom, '\ufeffplaybook: bom\r\ntitle: "Saved elsewhere"\r\nsteps: []\r\nversion: 1\r\n');
    writeFileSync(broken, "playbook: broken\nsteps:\n  - say: 'It's ours'\n");
  });

  test('are named by --check, and stay', async () => {
    const before = readFileSync(bom, 'utf8');
    expect(await typed('fmt --check')).toMatchObject({ exitCode: 1, out: 'playbooks/bom.yaml\n' });
    expect(readFileSync(bom, 'utf8')).toBe(before);
  });

  test('are written, with their line ends and their mark; what cannot be read is left alone', async () => {
    const before = readFileSync(broken, 'utf8');
    const { exitCode, out, err } = await typed('fmt');
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: 'playbooks/bom.yaml\n' });
    expect(err).toContain('playbooks/broken.yaml:3:');
    expect(err).toMatch(/1 file laid out anew, \d+ files as they have to be, 1 file left alone/);
    expect(readFileSync(bom, 'utf8')).toBe(
      '\ufeffplaybook: bom\r\ntitle: Saved elsewhere\r\nversion: 1\r\n\r\nsteps: []\r\n',
    );
    expect(readFileSync(broken, 'utf8')).toBe(before);
    rmSync(broken);
    expect(await typed('fmt')).toMatchObject({ exitCode: 0, out: '' });
  });
});

test('what is piped in is printed', async () => {
  const piped = 'playbook: x\ntitle: "X"\nversion: 1\nsteps: []\n';
  const { exitCode, out, err } = await typed('fmt -', piped);
  expect({ exitCode, out, err }).toEqual({
    exitCode: 0,
    out: 'playbook: x\ntitle: X\nversion: 1\n\nsteps: []\n',
    err: '',
  });
});
