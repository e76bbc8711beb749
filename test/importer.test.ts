import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const tsc = join(root, 'node_modules/typescript/bin/tsc');
/** What somebody writes who imports makeright: it walks a shipped playbook and prints what was granted. */
const program = `
import { readFileSync, readdirSync } from 'node:fs';
import {
  buildRecord, checkLibrary, drawFault, openCase, readAnswer, readLibrary, recordText, tellCase,
  type Case, type SourceFile,
} from 'makeright';

const folder = process.argv[2] ?? '';
const files: SourceFile[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((path) => ({ path, text: readFileSync(\`\${folder}/\${path}\`, 'utf8') }));
const { playbooks, faults } = checkLibrary(readLibrary(files));
const checked = playbooks.get('parcel-is-late');
if (!checked) throw new Error(faults.map((fault) => drawFault(fault)).join('\\n'));

const at = Date.UTC(2026, 2, 2, 15, 45);
const answers: Record<string, string> = { order_number: '12-ABC', days_late: '3', wants: 'wait', credit: 'grant', confirm: 'yes' };
let current: Case = openCase(checked, { caseId: 'A', at, by: 'agent', role: 'agent', digest: '' });
while (current.stop.kind === 'question') {
  const { question } = current.stop;
  const read = readAnswer(question, answers[question.key] ?? '');
  if (read.kind === 'fault') throw new Error(\`\${question.key}: \${read.message}\`);
  const told = tellCase(current, { kind: 'answer', address: question.address, value: read.value, at, by: 'agent' });
  if (told.kind === 'refused') throw new Error(told.message);
  current = told.case;
}
console.log(recordText(buildRecord(current)).split('\\n')[0]);
`;

test('a program that imports makeright compiles against its types and runs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'makeright-importer-'));
  try {
    install(join(folder, 'node_modules/makeright'));
    writeFileSync(join(folder, 'program.ts'), program);
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
    symlinkSync(join(root, 'node_modules/@types'), join(folder, 'node_modules/@types'));
    run(
      tsc,
      ['--strict', '--module', 'nodenext', '--target', 'es2023', '--types', 'node', 'program.ts'],
      folder,
    );
    const printed = run(join(folder, 'program.js'), [join(root, 'test/cli/house/playbooks')], folder);
    expect(printed).toBe('The parcel is late: resolved\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** What the package holds of it: the bundle and its types, and nothing beside them. */
function install(folder: string): void {
  mkdirSync(join(folder, 'dist'), { recursive: true });
  cpSync(join(root, 'dist/makeright.js'), join(folder, 'dist/makeright.js'));
  writeFileSync(join(folder, 'package.json'), readFileSync(join(root, 'package.json')));
  run(tsc, ['-p', 'tsconfig.types.json', '--outDir', join(folder, 'dist/types')], root);
}

function run(script: string, words: readonly string[], cwd: string): string {
  try {
    return execFileSync(process.execPath, [script, ...words], { cwd, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${script} failed:\n${stdout}${stderr}`);
  }
}
