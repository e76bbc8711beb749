// Everything that a start needs stands in dist/ and nothing is looked up in node_modules, so that makeright starts
// quickly; only SQLite, which is compiled, is installed beside it.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { joinChunks } from './join-chunks.js';

/** @type {import('esbuild').BuildOptions} */
const common = { platform: 'node', target: 'node20.17', logLevel: 'warning' };

/** The other half of the package asks for an environment variable at each word that it reads, a fifth of its time. */
export const alias = { yaml: './node_modules/yaml/browser/index.js' };

/**
 * commander asks for child_process at once, to run subcommands that are programs of their own. Ours never are, and it
 * takes a tenth of a start.
 * @type {import('esbuild').Plugin}
 */
const commanderWithoutPrograms = {
  name: 'commander-without-programs',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('/node_modules/commander/') ? { path: importer, namespace: 'without' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'without' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/**
 * chalk looks at once whether stdout is in colour, for which it loads the code of terminals, a tenth of a start. We look for
 * ourselves, so it gets the answer that it gives browsers.
 * @type {import('esbuild').Plugin}
 */
const chalkWithoutLooking = {
  name: 'chalk-without-looking',
  setup({ onResolve }) {
    const path = join(import.meta.dirname, '../node_modules/chalk/source/vendor/supports-color/browser.js');
    onResolve({ filter: /^#supports-color$/ }, () => ({ path }));
  },
};

export async function bundle() {
  await bundleProgram();
  await bundlePage();
  await bundleLibrary();
}

/**
 * The program: main.cjs, and files for what main reaches by `import()`, so a command is loaded only when it runs. esbuild
 * splits ES modules only, and only CommonJS can be handed to V8 with its compiled code; hence two rounds, the second of which
 * turns `import()` into `require`.
 */
async function bundleProgram() {
  const made = await build({
    ...common,
    entryPoints: ['src/main.ts'],
    outdir: 'dist',
    write: false,
    metafile: true,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    // The driver of PostgreSQL would take this one if somebody had it.
    external: ['pg-native'],
    alias,
    splitting: true,
    format: 'esm',
    plugins: [commanderWithoutPrograms, chalkWithoutLooking],
    define: { 'import.meta.dirname': '__dirname', BUILD: JSON.stringify(buildDigest()) },
  });
  await joinChunks(made, common);
}

/** The program that a manual's page carries with it. All but ASCII is spelt out in it, so that no way of writing changes it. */
async function bundlePage() {
  await build({
    entryPoints: ['src/page/find-in-manual.ts'],
    outfile: 'dist/find-in-manual.js',
    bundle: true,
    minify: true,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    logLevel: 'warning',
  });
}

/** A digest of everything that can change what the program does. What was kept by another build counts for nothing. */
function buildDigest() {
  const digest = createHash('sha256');
  for (const file of ['package-lock.json', ...filesIn('src'), ...filesIn('schemas')]) {
    digest.update(`${file} `).update(readFileSync(file));
  }
  return digest.digest('hex').slice(0, 32);
}

/** @param {string} folder */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The library, for those who import makeright: one ES module, in which older packages still call `require`. */
async function bundleLibrary() {
  await build({
    ...common,
    entryPoints: ['src/makeright.ts'],
    outfile: 'dist/makeright.js',
    bundle: true,
    alias,
    format: 'esm',
    banner: {
      js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
    },
  });
}
