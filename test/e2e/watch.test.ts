import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../temporary-folder.js';
import { ctrl } from './keys.js';
import { closeTerminals, Terminal } from './terminal.js';

afterEach(closeTerminals);

const house = join(import.meta.dirname, '../single-mistakes/house');
let cwd = '';
beforeEach(() => {
  cwd = temporaryFolder();
});

const inHouse = (...names: string[]) => join(cwd, 'playbooks', ...names);
const replaceIn = (name: string, before: string, after: string) => {
  const text = readFileSync(inHouse(name), 'utf8');
  expect(text).toContain(before);
  writeFileSync(inHouse(name), text.replace(before, after));
};

test('validate --watch tells what is new and what was mended, however a file is saved, and ends with Ctrl+C', async () => {
  cpSync(house, inHouse(), { recursive: true });
  const trainer = new Terminal('exec "$@"', ['validate', '--watch'], { cwd, columns: 40, rows: 12 });
  await trainer.sees('watching; Ctrl+C ends it');
  replaceIn('find-out.yaml', 'title:', 'titel:');
  await trainer.sees('playbooks/find-out.yaml changed');
  await trainer.until('the finding', () => trainer.scrollback.includes('new error[unknown-field]'));
  await trainer.sees(/: 1\s+error$/);
  // As most editors save: beside it, and then in its place.
  const text = readFileSync(inHouse('find-out.yaml'), 'utf8').replace('titel:', 'title:');
  writeFileSync(inHouse('.find-out.yaml.swp'), text);
  renameSync(inHouse('.find-out.yaml.swp'), inHouse('find-out.yaml'));
  await trainer.sees('mended: `titel` is not a field that goes here');
  await trainer.sees(/no\s+mistakes$/);
  mkdirSync(inHouse('new'));
  writeFileSync(inHouse('new/one.yaml'), 'playbook: new-one\ntitle: New\nversion: 1.0.0\n');
  await trainer.until('the new file', () => trainer.scrollback.includes('new error[missing-field]'));
  await trainer.sees(/1\s+error$/);
  rmSync(inHouse('new'), { recursive: true });
  await trainer.sees(/no\s+mistakes$/);
  rmSync(inHouse(), { recursive: true });
  await trainer.sees('there is no file or folder `playbooks`');
  cpSync(house, inHouse(), { recursive: true });
  await trainer.sees(/mended: there is no file or folder[^]*no\s+mistakes$/);
  trainer.press(ctrl.c);
  expect(await trainer.exit).toEqual({ code: 130 });
});

test('test --watch plays again at each save, and tells what came out otherwise', async () => {
  cpSync(join(import.meta.dirname, '../cli/house/playbooks'), inHouse(), { recursive: true });
  const trainer = new Terminal('exec "$@"', ['test', 'playbooks/scenarios', '--watch'], { cwd });
  await trainer.sees(/played 2 scenarios: 1 failed\s+watching; Ctrl\+C ends it/);
  replaceIn('scenarios/wants-money.yaml', 'outcome: resolved', 'outcome: unresolved');
  await trainer.sees(
    /wants-money.yaml changed\s+ok +parcel-is-late: wants the money back\s+played 2 scenarios: all as expected$/,
  );
  trainer.press(ctrl.c);
  expect(await trainer.exit).toEqual({ code: 130 });
});
