import { didYouMean } from '../diagnostic/did-you-mean.js';
import type { Fault } from '../diagnostic/fault.js';
import type { SourceFile } from '../diagnostic/source-file.js';
import type { Library } from '../playbook/library.js';

/** The sections in which the name could be declared that a fault of this code misses. */
const sectionsByCode: ReadonlyMap<string, readonly Section[]> = new Map<string, readonly Section[]>([
  ['unknown-fact', ['facts']],
  ['no-such-fact', ['facts']],
  ['unknown-placeholder', ['facts']],
  ['no-such-role', ['roles']],
  ['no-such-remedy', ['remedies']],
  ['no-such-partner', ['roles', 'departments', 'partners']],
  ['no-such-root-cause', ['rootCauses']],
]);

type Section = 'facts' | 'roles' | 'remedies' | 'departments' | 'partners' | 'rootCauses';

/**
 * Where a name is missed several times and one very like it is declared and used nowhere, the slip is in the declaration:
 * what was found at every use becomes one fault there.
 */
export function withMisspeltNames(library: Library, faults: readonly Fault[]): readonly Fault[] {
  const explained = namesWrittenBadly(library);
  const open = faults.filter((fault) => !explained.has(nameAt(fault)) || !isMiss(fault));
  const merged = new Set<Fault>();
  const found: Fault[] = [];
  for (const misses of missesByName(open).values()) {
    const declared = misses.length > 1 ? declarationMeant(library, misses) : undefined;
    if (!declared) continue;
    for (const miss of misses) merged.add(miss);
    const wanted = nameAt(misses[0]!);
    for (const fault of open)
      if (fault.code === 'no-such-question' && nameAt(fault) === wanted) merged.add(fault);
    found.push(misspelt(declared, misses));
  }
  return [...open.filter((fault) => !merged.has(fault)), ...found];
}

/** What names were meant to be that cannot be names, such as `order number`. */
function namesWrittenBadly({ faults }: Library): ReadonlySet<string> {
  const bad = faults.filter(({ code }) => code === 'bad-name');
  return new Set(
    bad.map(({ file, span }) =>
      file.text
        .slice(span.start, span.end)
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '_'),
    ),
  );
}

/** Whether a fault only says that there is nothing of a name. */
export function isMiss({ code }: Fault): boolean {
  return sectionsByCode.has(code) || code === 'no-such-step' || code === 'no-such-question';
}

/** Faults of one name together; facts by file, because each playbook has its own. */
function missesByName(faults: readonly Fault[]): ReadonlyMap<string, readonly Fault[]> {
  const groups = new Map<string, Fault[]>();
  for (const fault of faults) {
    const sections = sectionsByCode.get(fault.code);
    if (!sections) continue;
    const scope = sections[0] === 'facts' ? fault.file.path : '';
    const key = [scope, sections[0], nameAt(fault)].join('\0');
    groups.set(key, [...(groups.get(key) ?? []), fault]);
  }
  return groups;
}

/** Such a fault stands at the name itself, in words with its braces. */
function nameAt({ file, span }: Fault): string {
  return file.text.slice(span.start, span.end).replace(/[^\w-]/g, '');
}

interface Declared {
  readonly file: SourceFile;
  readonly name: string;
}

/** What fits all uses of a name fits the one that has the fewest sections to choose from. */
function declarationMeant(library: Library, misses: readonly Fault[]): Declared | undefined {
  const [miss] = misses;
  const sections = misses
    .map(({ code }) => sectionsByCode.get(code)!)
    .reduce((fewest, more) => (more.length < fewest.length ? more : fewest));
  const own = [...library.playbooks.values()].find(({ file }) => file.path === miss!.file.path);
  const policy = library.policy?.base;
  const meant = (file: SourceFile, names: Iterable<string>, others: readonly SourceFile[]) => {
    const name = didYouMean(nameAt(miss!), names);
    const isUnused = name !== undefined && timesIn([file, ...others], name) === 1;
    return isUnused ? { file, name } : undefined;
  };
  const inOwn = own && sections[0] === 'facts' ? meant(own.file, own.facts.keys(), []) : undefined;
  if (inOwn || !policy) return inOwn;
  const names = sections.flatMap((section) => [...policy[section].keys()]);
  const others = library.files.filter(({ path }) => path !== policy.file.path);
  return meant(policy.file, names, others);
}

/** How often a name stands in texts, whatever it means there. */
function timesIn(files: readonly SourceFile[], name: string): number {
  return files.reduce((count, { text }) => count + [...text.matchAll(wordOf(name))].length, 0);
}

function wordOf(name: string): RegExp {
  return new RegExp(`(?<![\\w-])${name}(?![\\w-])`, 'g');
}

function misspelt({ file, name }: Declared, misses: readonly Fault[]): Fault {
  const [first] = misses;
  const wanted = nameAt(first!);
  const start = wordOf(name).exec(file.text)!.index;
  return {
    file,
    span: { start, end: start + name.length },
    code: 'misspelt-name',
    severity: 'error',
    message: `nothing uses \`${name}\`, and \`${wanted}\`, which is used in ${misses.length} places, is declared nowhere`,
    help: `write \`${wanted}\` here, if that is what is meant`,
    related: [{ file: first!.file, span: first!.span, message: `\`${wanted}\` is used here` }],
  };
}
