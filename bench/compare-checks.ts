import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { checkLibrary } from '../src/check/check-library.js';
import { drawFault } from '../src/diagnostic/draw-fault.js';
import type { SourceFile } from '../src/diagnostic/source-file.js';
import { playbookSchemaErrors } from '../src/playbook/generated/playbook-schema.js';
import { policySchemaErrors } from '../src/playbook/generated/policy-schema.js';
import { readLibrary } from '../src/playbook/read-library.js';
import { bareEnvironment } from './bare-environment.js';
import { compare, cpuTimeOf, type Standing } from './compare.js';
import { generateLibrary, policy } from './generate-library.js';

const playbooks = 1_000;

const engines = [
  { name: 'yaml with places, and the compiled schema', check: readAsThePeerDoes },
  { name: 'makeright, reading and checking', check: readAndCheck, aim: 1.25 },
];

/** Checks a thousand playbooks again and again in this process. */
export async function compareChecks(rounds: number): Promise<Standing[]> {
  const library = generateLibrary(playbooks);
  const contestants = engines.map(({ check, ...engine }) => ({
    ...engine,
    measure: () => cpuTimeOf(() => check(library)),
  }));
  await compare(contestants, 1);
  return compare(contestants, rounds);
}

/** Checks a thousand playbooks once, each time in a process of its own. */
export async function compareFirstChecks(rounds: number): Promise<Standing[]> {
  const contestants = engines.map(({ check, ...engine }, at) => ({
    ...engine,
    measure: () => firstCheckApart(at),
  }));
  return compare(contestants, rounds);
}

function firstCheckApart(engine: number): number {
  const script = join(import.meta.dirname, 'first-check.mjs');
  const { stdout, stderr } = spawnSync(process.execPath, [script, String(engine)], {
    env: bareEnvironment(),
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  return Number(stdout);
}

/** The CPU time of one pass in microseconds, for a process that has done nothing else. */
export function firstCheck(engine: number): number {
  const library = generateLibrary(playbooks);
  return cpuTimeOf(() => engines[engine]?.check(library));
}

function readAsThePeerDoes(library: readonly SourceFile[]): void {
  for (const { path, text } of library) {
    const document = parseDocument(text, { lineCounter: new LineCounter() });
    const schemaErrors = path === policy.path ? policySchemaErrors : playbookSchemaErrors;
    const errors = [...document.errors, ...schemaErrors(document.toJS())];
    if (errors.length > 0) throw new Error(`${path}: ${JSON.stringify(errors)}`);
  }
}

function readAndCheck(library: readonly SourceFile[]): void {
  // Files of its own, as every run has them.
  const { faults } = checkLibrary(readLibrary(library.map((file) => ({ ...file }))));
  const [fault] = faults;
  if (fault) throw new Error(`a generated playbook has a mistake:\n${drawFault(fault)}`);
}
