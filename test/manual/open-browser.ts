import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';

export interface OpenBrowser {
  readonly browser: Browser;
  close(): Promise<void>;
}

/**
 * A Chromium without a window. On Linux on x64 it is the one that a package brings with it, so that nothing has to be installed;
 * elsewhere the Chrome that is there, or the one that PUPPETEER_EXECUTABLE_PATH names.
 */
export async function openBrowser(): Promise<OpenBrowser> {
  const named = process.env['PUPPETEER_EXECUTABLE_PATH'];
  if (named !== undefined) return opened({ executablePath: named });
  if (process.platform !== 'linux' || process.arch !== 'x64') return opened({ channel: 'chrome' });
  const folder = mkdtempSync(join(tmpdir(), 'makeright-browser-'));
  const before = { ...process.env };
  // It unpacks itself, and the libraries and letters that a bare system lacks, where it believes to be in a cloud that has none.
  Object.assign(process.env, { TMPDIR: folder, CODEBUILD_BUILD_IMAGE: 'nodejs20' });
  delete process.env['FONTCONFIG_PATH'];
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    const env = { ...process.env, FONTCONFIG_PATH: join(folder, 'fonts') };
    const { browser } = await opened({ executablePath, args: chromium.args, env });
    return { browser, close: () => closed(browser, folder) };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

type Launch = NonNullable<Parameters<typeof puppeteer.launch>[0]>;

async function opened(how: Launch): Promise<OpenBrowser> {
  const browser = await puppeteer.launch({ headless: 'shell', ...how });
  return { browser, close: () => browser.close() };
}

async function closed(browser: Browser, folder: string): Promise<void> {
  await browser.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
