// npm test: all that must hold. It stops at the first step that fails, and its last line names that step.
import { spawn } from 'node:child_process';

const tsc = 'node_modules/typescript/bin/tsc';
const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];

await run({ name: 'build', args: ['build/build.js'] }, 'inherit');
// Two at a time, the slowest first: none of these uses a second core.
const waiting = [
  { name: 'lint', args: ['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.'] },
  { name: 'types', args: [tsc] },
  { name: 'types of the pure folders', args: [tsc, '-p', 'tsconfig.core.json'] },
  { name: 'types of the page', args: [tsc, '-p', 'src/page'] },
  { name: 'unused code', args: ['node_modules/knip/bin/knip.js'] },
  { name: 'format', args: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'] },
];
await Promise.all([runWaiting(), runWaiting()]);
await run({ name: 'tests', args: jest }, 'inherit');

async function runWaiting() {
  for (let step = waiting.shift(); step; step = waiting.shift()) await run(step, 'pipe');
}

/**
 * @param {{ name: string, args: string[] }} step one run of node
 * @param {'inherit' | 'pipe'} output as it comes, or in one piece at the end
 */
async function run({ name, args }, output) {
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', output, output] });
  const stopWithUs = () => child.kill();
  process.on('exit', stopWithUs);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (more) => (text += more));
  }
  const status = await new Promise((resolve) => child.on('close', resolve));
  process.off('exit', stopWithUs);
  process.stdout.write(text);
  if (status !== 0) {
    console.error(`\nnpm test stopped: ${name} failed. That step alone: node ${args.join(' ')}`);
    process.exit(1);
  }
  console.log(`${name}: ok in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
