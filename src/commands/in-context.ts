import { readSource, yamlFilesBelow, type Source } from './read-source.js';
import type { World } from './world.js';

/** What a file is, told from its first lines without reading its YAML, which would cost a hundred times as much. */
export interface Head {
  readonly kind: string;
  readonly name: string;
}

const firstField = /^(?:[ \t]*(?:#.*|---.*)?\r?\n)*([a-z_]+)[ \t]*:[ \t]*["']?([^\s"'#]*)/;

/** What a source is. */
export function headOf(text: string): Head {
  const [, kind = '', name = ''] = firstField.exec(text) ?? [];
  return { kind, name };
}

/** The playbooks that a file names, and perhaps a few words that only look like it. */
function namedIn({ file }: Source): string[] {
  return [...file.text.matchAll(/\b(?:run|playbook)["']?[ \t]*:[ \t]*["']?([a-z0-9-]+)/g)].map(
    ([, name = '']) => name,
  );
}

/**
 * Files together with what they need to be checked: the policy of their folder, and the playbooks that they run or are about,
 * and those that these run. Where one of them cannot be found, everything in the folder, so that a likely name can be told.
 */
export function inContext(wanted: readonly Source[], folder: string, world: World): Source[] {
  const own = new Set(wanted.map(({ path }) => path));
  const replaced = new Set(
    wanted.filter(({ path }) => path === '').map((source) => headOf(source.file.text).name),
  );
  const others = yamlFilesBelow(folder, world)
    .filter((path) => !own.has(path))
    .map((path) => readSource(path, world))
    .filter((source) => !replaced.has(headOf(source.file.text).name));
  const playbooks = [...wanted, ...others].filter((source) => headOf(source.file.text).kind === 'playbook');
  const found = new Set([
    ...wanted,
    ...others.filter((source) => headOf(source.file.text).kind === 'policy'),
  ]);
  for (const source of found) {
    for (const name of namedIn(source)) {
      const those = playbooks.filter((playbook) => headOf(playbook.file.text).name === name);
      if (those.length === 0) return [...wanted, ...others];
      for (const playbook of those) found.add(playbook);
    }
  }
  return [...found];
}
