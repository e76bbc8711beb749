import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { withCaches } from './caches.js';
import { compare, type Contestant, type Standing } from './compare.js';
import { generateLibrary, policy } from './generate-library.js';
import { timed } from './timed.js';

/** Tools that others check YAML with. They are installed only for this, because together they are larger than makeright. */
const packages = ['ajv-cli@5.0.0', '@stoplight/spectral-cli@6.16.3'];
const pythonPackage = 'yamllint==1.37.1';

/** What checking the same thousand files costs, as a whole command. The others look at their shape alone, yamllint at their spelling. */
export async function compareTools(rounds: number): Promise<Standing[]> {
  const folder = mkdtempSync(join(tmpdir(), 'makeright-bench-tools-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{}');
    ask('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...packages], folder);
    const files = writeLibrary(join(folder, 'playbooks'), 1_000);
    return await withCaches(({ without, withKept }) => {
      const makeright = ['bin/makeright', 'validate', files];
      const timedAs = (name: string, words: readonly string[], env = without, aim?: number): Contestant => ({
        name,
        ...(aim !== undefined && { aim }),
        measure: () => timed(words, env).cpu,
      });
      timed([process.execPath, ...makeright], withKept);
      return compare(
        [
          timedAs('ajv-cli', ajv(folder, files)),
          timedAs('makeright validate, nothing kept', [process.execPath, ...makeright]),
          timedAs('makeright validate, as it was', [process.execPath, ...makeright], withKept, 0.2),
          timedAs('Spectral', spectral(folder, files)),
          ...yamllint(folder, files).map((words) => timedAs('yamllint', words)),
        ],
        rounds,
      );
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeLibrary(folder: string, playbooks: number): string {
  mkdirSync(folder);
  for (const { path, text } of generateLibrary(playbooks)) writeFileSync(join(folder, path), text);
  return folder;
}

function ajv(folder: string, files: string): string[] {
  const schema = resolve('schemas/playbook.schema.json');
  const flags = ['--strict=false', '--validate-formats=false'];
  return [
    process.execPath,
    join(folder, 'node_modules/ajv-cli/dist/index.js'),
    ...['validate', '-s', schema, '-d', `${files}/generated-*.yaml`, ...flags],
  ];
}

function spectral(folder: string, files: string): string[] {
  const schema: unknown = JSON.parse(readFileSync('schemas/playbook.schema.json', 'utf8'));
  const then = { function: 'schema', functionOptions: { schema, dialect: 'draft7', allErrors: true } };
  const ruleset = join(folder, 'ruleset.json');
  writeFileSync(ruleset, JSON.stringify({ rules: { shape: { given: '$', severity: 'error', then } } }));
  return [
    process.execPath,
    join(folder, 'node_modules/@stoplight/spectral-cli/dist/index.js'),
    ...['lint', '--ruleset', ruleset, `${files}/generated-*.yaml`],
  ];
}

/** Where it cannot be installed the system's own is taken; where there is none either, it is left out. */
function yamllint(folder: string, files: string): string[][] {
  const target = join(folder, 'python');
  const what = ['-d', '{extends: relaxed, rules: {line-length: disable}}', files];
  try {
    ask('python3', ['-m', 'pip', 'install', '--quiet', '--target', target, pythonPackage], folder);
    return [['env', `PYTHONPATH=${target}`, 'python3', '-m', 'yamllint', ...what]];
  } catch {
    if (spawnSync('yamllint', ['--version']).status === 0) return [['yamllint', ...what]];
    console.log('yamllint could not be installed, and is left out');
    return [];
  }
}

function ask(command: string, words: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync(command, words, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')} did not work:\n${stderr ?? ''}`);
}

/** The most memory that a first check holds at once, as a multiple of what is aimed at: it is not to grow with the files. */
export async function compareMemory(rounds: number): Promise<Standing[]> {
  const folder = mkdtempSync(join(tmpdir(), 'makeright-bench-memory-'));
  try {
    const hook = join(folder, 'hook.cjs');
    const told = join(folder, 'told');
    writeFileSync(
      hook,
      `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(told)}, String(process.resourceUsage().maxRSS)));`,
    );
    return await withCaches(({ without }) => {
      const mostHeld = (files: string) => () => {
        timed([process.execPath, '--require', hook, 'bin/makeright', 'validate', files], without);
        return Number(readFileSync(told, 'utf8')) / 1024;
      };
      const sized = (count: number) => writeLibrary(join(folder, String(count)), count);
      return compare(
        [
          { name: '250 MB', measure: () => 250 },
          { name: `validate of 1,000 files (${policy.path} beside them)`, measure: mostHeld(sized(1_000)) },
          { name: 'validate of 10,000 files', measure: mostHeld(sized(10_000)), aim: 1 },
        ],
        rounds,
      );
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
