// npm run mutations -- COUNT [SEED]: bundles what tries mutated playbooks, because Node 20 reads no TypeScript, and runs it.
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import { alias } from './bundle.js';

const outfile = 'node_modules/.cache/bench/mutations.mjs';

await build({
  entryPoints: ['bench/mutations.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20.17',
  format: 'esm',
  external: ['pg-native', '@photostructure/sqlite'],
  alias,
  logLevel: 'warning',
  define: { BUILD: '"mutations"' },
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
  },
});
const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
