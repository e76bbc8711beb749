// npm run bench: bundles bench/ where nothing else looks, because Node 20 reads no TypeScript, and runs it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { build } from 'esbuild';
import { alias } from './bundle.js';

const folder = 'node_modules/.cache/bench';

// The starts are those of what is built.
if (!existsSync('dist/main.cjs')) await import('./build.js');
await build({
  entryPoints: ['bench/bench.ts', 'bench/first-check.ts'],
  outdir: folder,
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node20.17',
  format: 'esm',
  external: ['@lydell/node-pty', 'pg-native'],
  alias,
  logLevel: 'warning',
  outExtension: { '.js': '.mjs' },
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
  },
});
const { status } = spawnSync(process.execPath, [`${folder}/bench.mjs`, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
