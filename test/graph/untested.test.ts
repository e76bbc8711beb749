import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../src/main.js';
import { fakeWorld } from '../cli/fake-world.js';

test('what no scenario comes by is marked, as `test` found it, and nothing else is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'makeright-graph-'));
  const file = join(folder, 'coverage.json');
  const env = { MAKERIGHT_LIBRARY: 'playbooks' };
  await runCommandLine(['test', 'playbooks', '--coverage', `json=${file}`], fakeWorld({ env }));
  const drawn = async (...more: string[]) => {
    const world = fakeWorld({ env });
    expect(await runCommandLine(['graph', 'not-happy-yet', ...more], world)).toBe(0);
    return world.stdout.text;
  };
  const marked = await drawn('--coverage', file);
  expect(marked).toContain('[no scenario: this step] if what they said');
  expect(marked).not.toContain('[no scenario: this step] ⚑ way_on');
  expect(await drawn()).not.toContain('no scenario');
  rmSync(folder, { recursive: true, force: true });
});
