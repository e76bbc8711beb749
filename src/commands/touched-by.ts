import type { Changes } from './changes-in.js';
import { headOf, namedIn } from './in-context.js';
import type { Source } from './read-source.js';

/**
 * The whole paths of those among a house's files that changed, or that say something of what changed: all of them where the
 * policy did, and else whatever runs a playbook that did, or plays it. A name that went away counts as one that changed.
 */
export function touchedBy({ paths, before }: Changes, house: readonly Source[]): ReadonlySet<string> {
  const changed = house.filter(({ path }) => paths.has(path));
  const heads = [...changed.map(({ file }) => file.text), ...before.values()].map(headOf);
  if (heads.some(({ kind }) => kind === 'policy')) return new Set(house.map(({ path }) => path));
  const touched = new Set(changed.map(({ path }) => path));
  const names = new Set(heads.flatMap(({ kind, name }) => (kind === 'playbook' ? [name] : [])));
  const others = house.map(({ path, file }) => ({
    path,
    head: headOf(file.text),
    named: new Set(namedIn(file.text)),
  }));
  // Those that are found to use one are used by others in turn; a set that grows is walked to its new end.
  for (const name of names)
    for (const { path, head, named } of others) {
      if (!named.has(name)) continue;
      touched.add(path);
      if (head.kind === 'playbook') names.add(head.name);
    }
  return touched;
}
