import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../src/main.js';
import { fakeWorld } from './fake-world.js';

const policy = `policy: house
title: How we put things right
currency: EUR
calendar: {time_zone: Europe/Amsterdam, hours: {mon: 09:00 to 17:00}}
roles:
  agent: {may: {refund: {each: 50.00}}}
remedies:
  refund: {counts_as: entitlement}
`;
const good = `playbook: good
title: Good
version: 1.0.0
steps:
  - say: Sorry.
  - close: resolved
`;

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'makeright-'));
  writeFileSync(join(cwd, 'policy.yaml'), policy);
});
afterEach(() => rmSync(cwd, { recursive: true }));

const put = (name: string, what: string | Uint8Array) => writeFileSync(join(cwd, name), what);

interface Report {
  readonly faults: readonly { readonly code: string }[];
}

interface Found {
  readonly exitCode: number;
  readonly codes: readonly string[];
}

async function found(path = '.', files = fakeWorld().files): Promise<Found> {
  const world = { ...fakeWorld({ cwd }), files };
  const exitCode = await runCommandLine(['validate', path, '--format', 'json'], world);
  const { faults } = JSON.parse(world.stdout.text || '{"faults": []}') as Report;
  return { exitCode, codes: faults.map(({ code }) => code) };
}

async function printedFor(path: string): Promise<string> {
  const world = fakeWorld({ cwd });
  await runCommandLine(['validate', path, '--format', 'compact'], world);
  return world.stdout.text;
}

const allWell = { exitCode: 0, codes: [] };
const one = (code: string): Found => ({ exitCode: 1, codes: [code] });
const nothingThere = { exitCode: 2, codes: ['unreadable-file'] };

const written: Readonly<Record<string, readonly [string | Uint8Array, Found]>> = {
  'with a byte order mark': [`\ufeff${good}`, allWell],
  'with the line ends of Windows': [good.replaceAll('\n', '\r\n'), allWell],
  'with the line ends of old Macs': [good.replaceAll('\n', '\r'), one('control-character')],
  'in UTF-16': [Buffer.from(`\ufeff${good}`, 'utf16le'), one('not-utf8')],
  'in UTF-16 without a mark': [Buffer.from(good, 'utf16le'), one('not-utf8')],
  'in UTF-16 the other way round': [Buffer.from(good, 'utf16le').swap16(), one('not-utf8')],
  'in Latin-1': [Buffer.from(good.replace('Good', 'Café'), 'latin1'), one('not-utf8')],
  'with colours in it': [good.replace('Sorry', '\x1b[31mSorry'), one('control-character')],
  'without anything': ['', one('empty-file')],
  'of ten megabytes': [new Uint8Array(10 * 1024 * 1024).fill(0x61), one('too-large')],
};

test.each(Object.entries(written))('a file %s', async (_, [bytes, expected]) => {
  put('good.yaml', bytes);
  expect(await found()).toEqual(expected);
});

test('a link to nothing, and one to itself, are told where they were found', async () => {
  symlinkSync('nowhere', join(cwd, 'dangling.yaml'));
  symlinkSync('loop.yaml', join(cwd, 'loop.yaml'));
  expect((await found()).codes).toEqual(['unreadable-file', 'unreadable-file']);
  expect(await found('dangling.yaml')).toEqual(nothingThere);
  expect(await found('loop.yaml')).toEqual(nothingThere);
});

test('a folder may be called like a file', async () => {
  mkdirSync(join(cwd, 'x.yaml'));
  put('x.yaml/good.yaml', good);
  expect(await found()).toEqual(allWell);
  expect(await found('x.yaml')).toEqual(allWell);
});

test('what would never come to an end is not read', async () => {
  const server = createServer().listen(join(cwd, 'socket.yaml'));
  await new Promise((resolve) => server.once('listening', resolve));
  execFileSync('sh', ['-c', 'mkfifo "$0"', join(cwd, 'pipe.yaml')]);
  symlinkSync('pipe.yaml', join(cwd, 'link.yaml'));
  put('good.yaml', good);
  expect(await found()).toEqual(allWell);
  expect(await found('pipe.yaml')).toEqual(nothingThere);
  expect(await found('link.yaml')).toEqual(nothingThere);
  expect(await printedFor('pipe.yaml')).toContain('`pipe.yaml` is neither a file nor a folder');
  expect(await printedFor('none.yaml')).toContain('there is no file or folder `none.yaml`');
  server.close();
});

test('a file that goes away, or may not be read, is told and stops no other', async () => {
  put('good.yaml', good.replace('resolved', 'resolvd'));
  put('gone.yaml', good);
  const { files } = fakeWorld();
  const read = (path: string) => {
    if (path.endsWith('gone.yaml')) throw new Error('no such file');
    return files.read(path);
  };
  expect((await found('.', { ...files, read })).codes).toEqual(['unreadable-file', 'unknown-choice']);
});

test('a folder that may not be opened is a job that could not be done', async () => {
  const { files } = fakeWorld();
  const list = () => {
    throw new Error('not allowed');
  };
  expect(await found('.', { ...files, list })).toEqual({ exitCode: 2, codes: [] });
});
