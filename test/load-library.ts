import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkLibrary, type CheckedLibrary } from '../src/check/check-library.js';
import type { SourceFile } from '../src/diagnostic/source-file.js';
import type { Library } from '../src/playbook/library.js';
import { readLibrary } from '../src/playbook/read-library.js';

/** Every YAML file below a folder, as the commands would read them. */
function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => ({ path: join(folder, path), text: readFileSync(join(folder, path), 'utf8') }));
}

export interface LoadedLibrary {
  readonly library: Library;
  readonly checked: CheckedLibrary;
}

/** A library, where `edited` says so with other text in some of its files. */
export function loadLibrary(
  folder: string,
  edited: (file: SourceFile) => string = ({ text }) => text,
): LoadedLibrary {
  const library = readLibrary(sourceFiles(folder).map((file) => ({ ...file, text: edited(file) })));
  return { library, checked: checkLibrary(library) };
}
