import { createRequire } from 'node:module';
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { jest } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { runCommandLine } from '../../src/main.js';
import { fakeWorld } from '../cli/fake-world.js';
import { openBrowser, type OpenBrowser } from './open-browser.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// A browser on a busy machine takes its time; nothing here is about how long.
jest.setTimeout(600_000);

let folder = '';
let open: OpenBrowser;
let page: Page;
/** Everything that the page tried to load besides itself, and everything that it complained of. */
const [requests, complaints]: [string[], string[]] = [[], []];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'makeright-manual-'));
  const file = join(folder, 'manual.html');
  const world = fakeWorld({ env: { MAKERIGHT_LIBRARY: 'playbooks' } });
  expect(await runCommandLine(['manual', '--format', 'html'], world)).toBe(0);
  writeFileSync(file, world.stdout.text);
  open = await openBrowser();
  page = await open.browser.newPage();
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(pathToFileURL(file).href);
});

afterAll(async () => {
  await open?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('it opens without a complaint, and asks for nothing', () => {
  expect(complaints).toEqual([]);
  expect(requests.filter((url) => !url.endsWith('/manual.html'))).toEqual([]);
});

/** In the dark only the colours are others. */
const looks = [
  ['light', '{}'],
  ['dark', '{ runOnly: ["color-contrast"] }'],
] as const;

test.each(looks)('nothing keeps anybody from reading it: %s', async (scheme, options) => {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.evaluate(axe);
  const { violations, passes } = (await page.evaluate(`axe.run(document, ${options})`)) as AxeResults;
  expect(passes.map(({ id }) => id)).toContain('color-contrast');
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes.length})`);
  expect(found).toEqual([]);
});

/** What somebody would say, not as it is written in the playbook. */
const stories: readonly (readonly [words: string, title: string])[] = [
  ['the present my aunt gave me stopped working', 'A gift to replace under warranty'],
  ['they groaned at the parcel counter', 'A poor last impression'],
  ['why should i ring the branch myself about your programme', 'A question for one of our branches'],
  ['my cofee brewer wont brew', 'The brewer does not brew'],
  ['ordered dresses and tshirts came', 'Wrong item shipped'],
  ['nobody called me back about the repair', 'News of a repair'],
  ['wrong set of markers and we used them already', 'Wrong set sent, already in use'],
];

/** What an expression comes to in the page: tests are compiled without the types of documents. */
async function inPage(expression: string): Promise<unknown> {
  return page.evaluate(expression);
}

/** In place of what was said before. */
async function say(words: string): Promise<void> {
  await page.focus('#words');
  await inPage(`document.querySelector('#words').select()`);
  await page.keyboard.sendCharacter(words);
}

test.each(stories)('“%s” finds it', async (words, title) => {
  await say(words);
  expect(await inPage(`document.querySelector('#found li a').textContent`)).toBe(title);
  expect(await inPage(`document.querySelectorAll('#found mark').length`)).toBeGreaterThan(0);
  const place = `document.querySelector('#found li a').getAttribute('href')`;
  expect(await inPage(`document.querySelector(${place} + ' h3').textContent`)).toBe(title);
});

test('words that fit nothing are answered, and words of the page stay words', async () => {
  await say('<img src=x onerror=alert(1)> zzzz');
  expect(await inPage(`document.querySelector('#found-count').textContent`)).toContain('Nothing fits');
});

test('a phone has no line that has to be moved sideways, but for tables and pictures', async () => {
  await page.setViewport({ width: 360, height: 740 });
  const [inside, wide] = (await page.evaluate(
    '[document.documentElement.clientWidth, document.documentElement.scrollWidth]',
  )) as [number, number];
  expect(wide).toBeLessThanOrEqual(inside);
  await page.setViewport({ width: 1280, height: 900 });
});

test('on paper nothing is cut: every table and picture is as wide as the sheet at most', async () => {
  await page.emulateMediaType('print');
  // The text's width on A4, and that of a sheet laid across for pictures, in CSS pixels.
  const [upright, across] = [(180 / 25.4) * 96, (273 / 25.4) * 96];
  await page.setViewport({ width: Math.floor(upright), height: 1000 });
  const wide = (selector: string, most: number) =>
    inPage(
      `[...document.querySelectorAll('${selector}')].filter((one) => one.getBoundingClientRect().width > ${most + 1}).map((one) => one.outerHTML.slice(0, 200))`,
    );
  expect(await wide('main table, main p, main h3', upright)).toEqual([]);
  await page.setViewport({ width: Math.floor(across), height: 1000 });
  expect(await wide('.picture svg', across)).toEqual([]);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  await page.emulateMediaType('screen');
});
