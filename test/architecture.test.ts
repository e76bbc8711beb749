import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import ts from 'typescript';

// The table is the architecture: everything that a folder may import, and nothing else. It only points upwards.
const core = ['diagnostic', 'expression', 'playbook', 'check', 'case'];
const mayImport: Record<string, string[]> = {
  diagnostic: [],
  expression: ['diagnostic'],
  playbook: ['diagnostic', 'expression', 'js-yaml', 'yaml'],
  check: ['diagnostic', 'expression', 'playbook'],
  case: ['diagnostic', 'expression', 'playbook', 'check', 'temporal-polyfill'],
  search: ['diagnostic', 'expression', 'playbook', 'check', 'minisearch', 'stemmer'],
  explore: [...core],
  rehearsal: [...core, 'search', 'explore'],
  project: ['diagnostic', 'expression', 'playbook', 'check', 'yaml', 'diff'],
  graph: [...core],
  layout: ['diagnostic', 'playbook', 'yaml'],
  manual: [...core, 'graph'],
  draft: [...core, 'layout', 'yaml'],
  tally: [...core],
  words: ['diagnostic', 'playbook', 'check', 'layout', 'yaml'],
  page: ['search'],
  store: [...core, '@photostructure/sqlite', 'pg', 'node:*'],
  keep: ['store', 'node:*'],
  report: [...core, 'explore', 'rehearsal', 'project', 'graph', 'manual', 'tally', '@dagrejs/dagre', 'diff'],
  terminal: [
    ...core,
    'rehearsal',
    'graph',
    'search',
    'report',
    'inquirer',
    '@inquirer/core',
    'chalk',
    'node:*',
  ],
  commands: [
    ...core,
    'keep',
    'explore',
    'graph',
    'rehearsal',
    'manual',
    'tally',
    'search',
    'project',
    'layout',
    'draft',
    'words',
    'store',
    'report',
    'terminal',
    'commander',
    'node:*',
  ],
  '.': [
    ...core,
    'explore',
    'search',
    'project',
    'layout',
    'draft',
    'store',
    'report',
    'terminal',
    'commands',
    'commander',
    'node:*',
  ],
};

const src = join(import.meta.dirname, '../src');
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);

const folderOf = (file: string) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '.');
const packageOf = (name: string) =>
  name.startsWith('node:') ? 'node:*' : name.split('/', name.startsWith('@') ? 2 : 1).join('/');
const importsOf = (file: string, except?: RegExp) =>
  ts
    .preProcessFile(readFileSync(join(src, file), 'utf8').replace(except ?? '', ''), true, true)
    .importedFiles.map(({ fileName }) => fileName);
/** The files that are loaded when this one is; types are gone by then. */
const filesLoadedBy = (file: string) =>
  importsOf(file, /^(import|export) type [^;]*;/gm)
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(dirname(file), name).replace(/\.js$/, '.ts'))
    .filter((imported) => existsSync(join(src, imported)));

test('the table only points upwards', () => {
  const folders = Object.keys(mayImport);
  for (const [place, folder] of folders.entries()) {
    const below = folders.slice(place);
    expect(mayImport[folder]?.filter((imported) => below.includes(imported))).toEqual([]);
  }
});

test.each(sources)('%s imports only what its folder may', (file) => {
  const folder = folderOf(file);
  const imported = importsOf(file).map((name) =>
    name.startsWith('.') ? folderOf(posix.join(dirname(file), name)) : packageOf(name),
  );
  expect(imported.filter((name) => name !== folder && !mayImport[folder]?.includes(name))).toEqual([]);
});

test('ARCHITECTURE.md names only files that are there', () => {
  const page = readFileSync(join(src, '../ARCHITECTURE.md'), 'utf8');
  const named = [...page.matchAll(/`([a-z/-]+\.ts)`/g)].map(([, file = '']) => file);
  const all = [...sources.map((file) => `/src/${file}`), '/test/architecture.test.ts'];
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((file) => !all.some((one) => one.endsWith(`/${file}`)))).toEqual([]);
});

test('no file is loaded by what it loads', () => {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: string[]) => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' > '));
    if (path.includes(file) || done.has(file)) return;
    for (const imported of filesLoadedBy(file)) visit(imported, [...path, file]);
    done.add(file);
  };
  for (const file of sources) visit(file, []);
  expect(cycles).toEqual([]);
});

test('files are named in kebab-case, for what they export and never for a drawer', () => {
  const drawers = /^(utils?|helpers?|common|misc|shared|index)$|-(utils?|helpers?|manager|service)$/;
  const named = (file: string) => basename(file).replace(/(\.d)?\.ts$/, '');
  expect(sources.filter((file) => !/^[a-z0-9-]+$/.test(named(file)) || drawers.test(named(file)))).toEqual(
    [],
  );
});
