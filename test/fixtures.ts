import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../src/diagnostic/source-file.js';

/** Says what is wrong with files that belong together, as text; nothing where all is well. */
export type DrawnFaults = (files: readonly SourceFile[]) => string;

/** The fixtures of a folder below test/playbooks: each a YAML file, or a folder of files that are read together. */
export function fixturesIn(folder: string): readonly string[] {
  return readdirSync(pathOf(folder))
    .filter((name) => !name.endsWith('.out'))
    .map((name) => join(folder, name));
}

/** The files of one fixture. Their paths are as short as what is expected of them. */
export function filesOf(fixture: string): readonly SourceFile[] {
  const path = pathOf(fixture);
  const names = statSync(path).isDirectory()
    ? readdirSync(path).map((name) => join(fixture, name))
    : [fixture];
  return names.map((name) => ({ path: name.replace(/^[^/]*\//, ''), text: readText(name) }));
}

/** A fixture's text as the program reads it, without a byte order mark. */
export function readText(fixture: string): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(pathOf(fixture)));
}

/** Compares with the text beside the fixture, or with UPDATE=1 writes it, to be reviewed as text. */
export function expectBeside(fixture: string, output: string): void {
  const path = pathOf(fixture.replace(/\.yaml$/, '') + '.out');
  if (process.env['UPDATE'] === '1') writeFileSync(path, output);
  expect(output).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
}

function pathOf(fixture: string): string {
  return join(import.meta.dirname, 'playbooks', fixture);
}
