import { createRequire } from 'node:module';
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { runCommandLine } from '../../src/main.js';
import { fakeWorld } from '../cli/fake-world.js';
import { openBrowser, type OpenBrowser } from './open-browser.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
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
}, 120_000);

afterAll(async () => {
  await open?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('it opens without a complaint, and asks for nothing', () => {
  expect(complaints).toEqual([]);
  expect(requests.filter((url) => !url.endsWith('/manual.html'))).toEqual([]);
});

test.each(['light', 'dark'])(
  'nothing keeps anybody from reading it: %s',
  async (scheme) => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.evaluate(axe);
    const { violations, passes } = (await page.evaluate(
      'axe.run(document, { resultTypes: ["violations"] })',
    )) as AxeResults;
    expect(passes.length).toBeGreaterThan(20);
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes.length})`);
    expect(found).toEqual([]);
  },
  120_000,
);

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

test.each(stories)('“%s” finds it', async (words, title) => {
  await page.$eval('#words', (input) => ((input as unknown as { value: string }).value = ''));
  await page.type('#words', words);
  expect(await page.$eval('#found li a', (link) => link.textContent)).toBe(title);
  expect(await page.$$eval('#found mark', (marks) => marks.length)).toBeGreaterThan(0);
  const href = await page.$eval('#found li a', (link) => link.getAttribute('href'));
  expect(await page.$eval(`${href} h3`, (heading) => heading.textContent)).toBe(title);
});

test('words that fit nothing are answered, and words of the page stay words', async () => {
  await page.$eval('#words', (input) => ((input as unknown as { value: string }).value = ''));
  await page.type('#words', '<img src=x onerror=alert(1)> zzzz');
  expect(await page.$eval('#found-count', (count) => count.textContent)).toContain('Nothing fits');
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
    page.$$eval(
      selector,
      (found, limit) =>
        found
          .filter((one) => one.getBoundingClientRect().width > limit + 1)
          .map((one) => one.outerHTML.slice(0, 200)),
      most,
    );
  expect(await wide('main table, main p, main h3', upright)).toEqual([]);
  await page.setViewport({ width: Math.floor(across), height: 1000 });
  expect(await wide('.picture svg', across)).toEqual([]);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  await page.emulateMediaType('screen');
}, 120_000);
