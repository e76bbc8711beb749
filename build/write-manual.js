// Writes man/makeright.1 from the same definitions that the help is made from, so that the two cannot disagree.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

export async function writeManual() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { programFor } from './src/commands/program.js'; export { manualPage } from './src/commands/manual-page.js';`,
      resolveDir: '.',
    },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    external: ['node:*', './find-playbooks.js'],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire('/');" },
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  const { programFor, manualPage } = await import(`data:text/javascript;base64,${code}`);
  const nothing = { write: () => true };
  const world = { stdout: nothing, stderr: nothing, packageFolder: '.', files: { read: readFileSync } };
  mkdirSync('man', { recursive: true });
  writeFileSync('man/makeright.1', manualPage(programFor(world, async () => {})));
}
