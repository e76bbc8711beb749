import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { jest } from '@jest/globals';
import { getLanguageService, TextDocument } from 'yaml-language-server';
import { stepKinds } from '../../src/playbook/step-kinds.js';

/** The language server that editors have for YAML. It finds a schema by the first line of a file. */
const service = getLanguageService({
  schemaRequestService: (uri) => Promise.resolve(readFileSync(fileURLToPath(uri), 'utf8')),
  workspaceContext: { resolveRelativePath: (path, beside) => new URL(path, beside).href },
});
service.configure({ validate: true, completion: true, hover: true, yamlVersion: '1.2' });

// It says so where it could not look a schema over that refers to others, which is not what it is for here.
jest.spyOn(console, 'warn').mockImplementation(() => {});

type Document = Parameters<typeof service.doValidation>[0];

/** What it read of a version of a document it keeps. */
let versions = 0;

function opened(path: string, text: string): Document {
  const uri = pathToFileURL(resolve(path)).href;
  // It declares its documents by another package than the one that it makes them with.
  return TextDocument.create(uri, 'yaml', ++versions, text) as unknown as Document;
}

/** What it offers where `|` stands. */
async function offeredAt(text: string): Promise<readonly string[]> {
  const document = opened('playbooks/an-example.yaml', text.replace('|', ''));
  const { items } = await service.doComplete(document, document.positionAt(text.indexOf('|')), false);
  return items.map(({ label }) => label);
}

/** The words that it marks, each with what it says of them. */
async function marksIn(text: string): Promise<readonly (readonly [string, string])[]> {
  const document = opened('playbooks/an-example.yaml', text);
  const found = await service.doValidation(document, false);
  return found.map(({ range, message }) => [document.getText(range), message]);
}

const head = `# yaml-language-server: $schema=../schemas/playbook.schema.json
playbook: an-example
title: An example
version: 1.0.0
`;

const shipped = readdirSync('playbooks', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => join('playbooks', name));

test('it finds nothing wrong with what ships: playbooks, policy, scenarios and personas', async () => {
  const marked = [];
  for (const path of shipped) {
    const found = await service.doValidation(opened(path, readFileSync(path, 'utf8')), false);
    if (found.length > 0) marked.push([path, found.map(({ message }) => message)]);
  }
  expect(marked).toEqual([]);
});

test('at a step it offers every kind of step', async () => {
  const offered = await offeredAt(`${head}steps:\n  - |\n  - close: resolved\n`);
  expect(offered).toEqual(expect.arrayContaining(Object.keys(stepKinds)));
});

test('within a step it offers what else the step may say', async () => {
  const offered = await offeredAt(`${head}steps:\n  - promise: It comes\n    |\n  - close: resolved\n`);
  expect(offered).toEqual(expect.arrayContaining(['due', 'owner', 'if_broken', 'say', 'when']));
});

test('it offers the words of a choice', async () => {
  expect(await offeredAt(`${head}steps:\n  - close: |\n`)).toEqual(
    expect.arrayContaining(['resolved', 'unresolved', 'withdrawn', 'handed_over']),
  );
});

test('it explains a field under the pointer', async () => {
  const document = opened(
    'playbooks/an-example.yaml',
    `${head}steps:\n  - promise: It comes\n    due: in 2 days\n`,
  );
  const hover = await service.doHover(document, document.positionAt(document.getText().indexOf('due:') + 1));
  expect(JSON.stringify(hover?.contents)).toContain('in 2 working days');
});

test.each([
  ['a field that there is none of', 'tittle: Twice\nsteps:\n  - close: resolved\n', 'tittle'],
  ['a field of a step', 'steps:\n  - remedy: refund\n    amuont: 10.00\n  - close: resolved\n', 'amuont'],
  ['a word that is no choice', 'steps:\n  - close: solved\n', 'solved'],
])('it marks %s, and nothing else', async (_, rest, word) => {
  expect((await marksIn(head + rest)).map(([marked]) => marked)).toEqual([word]);
});
