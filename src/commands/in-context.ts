import { isTag } from '../check/in-language.js';
import type { Source } from './read-source.js';

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

/** The playbooks that a text names, and perhaps a few words that only look like it. A playbook names itself. */
export function namedIn(text: string): string[] {
  return [...text.matchAll(/\b(?:run|playbook)["']?[ \t]*:[ \t]*["']?([a-z0-9-]+)/g)].map(
    ([, name = '']) => name,
  );
}

/** The playbook or the policy whose words in another language a text holds. */
export function wordsAbout(text: string): string {
  const [, name = ''] = /^(?:playbook|policy)[ \t]*:[ \t]*["']?([a-z0-9-]+)/m.exec(text) ?? [];
  return name;
}

/**
 * Files together with what they need to be checked: the policy of their folder, and the playbooks that they run or are about,
 * and those that these run; words in another language stand beside those that are spoken with them. `folder` is whatever stands in
 * it; where something needed cannot be found there, all of it is taken, so that a likely name can be told.
 */
export function inContext(wanted: readonly Source[], folder: readonly Source[]): Source[] {
  return contextIn(wanted, folder)(wanted);
}

/** The same for some of the files that are wanted, as often as it is asked: the folder is looked through once. */
export function contextIn(
  wanted: readonly Source[],
  folder: readonly Source[],
): (some: readonly Source[]) => Source[] {
  const own = new Set(wanted.map(({ path }) => path));
  // What was piped in is checked in place of the file that it is to become.
  const replaced = new Set(
    wanted.filter(({ path }) => path === '').map(({ file }) => headOf(file.text).name),
  );
  const others = folder
    .filter(({ path }) => !own.has(path))
    .map(withHead)
    .filter(({ head }) => !replaced.has(head.name));
  const all = [...wanted.map(withHead), ...others];
  const playbooks = playbooksByName(all);
  const policies = all.filter(({ head }) => head.kind === 'policy').map(({ source }) => source);
  return (some) => {
    const found = new Set([...some, ...policies]);
    for (const source of found) {
      for (const name of namedIn(source.file.text)) {
        const those = playbooks.get(name);
        if (those === undefined) return all.map((one) => one.source);
        for (const playbook of those) found.add(playbook);
      }
    }
    return [...found, ...wordsBeside(some, found, all)];
  };
}

/** The words of a customer's language are seen together: what is said in turn has to be in one language. */
function wordsBeside(
  wanted: readonly Source[],
  found: ReadonlySet<Source>,
  others: readonly Headed[],
): readonly Source[] {
  const heads = wanted.map(({ file }) => headOf(file.text));
  const languages = heads.flatMap(({ kind, name }) => (kind === 'words' ? [name] : []));
  if (languages.length === 0) return [];
  const names = new Set([...found].map(({ file }) => headOf(file.text).name));
  return others.flatMap(({ source, head }) =>
    !found.has(source) &&
    head.kind === 'words' &&
    languages.some((language) => isTag(language, head.name)) &&
    names.has(wordsAbout(source.file.text))
      ? [source]
      : [],
  );
}

interface Headed {
  readonly source: Source;
  readonly head: Head;
}

function withHead(source: Source): Headed {
  return { source, head: headOf(source.file.text) };
}

/** Several have the same name only by mistake, which the check then finds. */
function playbooksByName(headed: readonly Headed[]): ReadonlyMap<string, readonly Source[]> {
  const byName = new Map<string, Source[]>();
  for (const { source, head } of headed) {
    if (head.kind !== 'playbook') continue;
    const those = byName.get(head.name);
    if (those) those.push(source);
    else byName.set(head.name, [source]);
  }
  return byName;
}
