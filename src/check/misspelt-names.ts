import { didYouMean } from '../diagnostic/did-you-mean.js';
import type { Fault, RelatedPlace } from '../diagnostic/fault.js';
import type { SourceFile, Span } from '../diagnostic/source-file.js';
import type { Library } from '../playbook/library.js';

/** The sections in which the name could be declared that a fault of this code misses. */
const sectionsByCode: ReadonlyMap<string, readonly Section[]> = new Map<string, readonly Section[]>([
  ['unknown-fact', ['facts']],
  ['no-such-fact', ['facts']],
  ['unknown-placeholder', ['facts']],
  ['no-such-step', ['steps']],
  ['no-such-playbook', ['playbooks']],
  ['no-such-role', ['roles']],
  ['no-such-remedy', ['remedies']],
  ['no-such-partner', ['roles', 'departments', 'partners']],
  ['no-such-root-cause', ['rootCauses']],
]);

type PolicySection = 'facts' | 'roles' | 'remedies' | 'departments' | 'partners' | 'rootCauses';
type Section = PolicySection | 'steps' | 'playbooks';

/**
 * A name that is declared nowhere is one mistake, however often it is used: what was found at every use becomes one fault. Where
 * one very like it is declared and used nowhere, the slip is in the declaration, and the fault stands there.
 */
export function withMisspeltNames(library: Library, faults: readonly Fault[]): readonly Fault[] {
  const explained = namesWrittenBadly(library);
  const open = faults.filter((fault) => !explained.has(nameAt(fault)) || !isMiss(fault));
  const merged = new Set<Fault>();
  const found: Fault[] = [];
  for (const misses of missesByName(open).values()) {
    const wanted = nameAt(misses[0]!);
    const asked = open.filter((fault) => fault.code === 'no-such-question' && nameAt(fault) === wanted);
    const places = [...misses, ...asked];
    const meant = declarationMeant(library, misses, open);
    if (places.length === 1 && !meant?.isReported) continue;
    for (const place of places) merged.add(place);
    if (meant) for (const fault of open) if (isUnusedFact(fault, meant)) merged.add(fault);
    found.push(
      meant?.isNear === true && misses.length > 1 ? misspelt(meant, misses) : missed(misses, places, meant),
    );
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
  return sectionsByCode.has(code) || code === 'no-such-question';
}

/** Faults of one name together; facts and steps by file, because each playbook has its own. */
function missesByName(faults: readonly Fault[]): ReadonlyMap<string, readonly Fault[]> {
  const groups = new Map<string, Fault[]>();
  for (const fault of faults) {
    const section = sectionsByCode.get(fault.code)?.[0];
    // Several names, or words, are no name that could be declared.
    const isName = /^\{? *[\w-]+ *\}?$/.test(fault.file.text.slice(fault.span.start, fault.span.end));
    if (section === undefined || !isName) continue;
    const scope = section === 'facts' || section === 'steps' ? fault.file.path : '';
    const key = [scope, section, nameAt(fault)].join('\0');
    groups.set(key, [...(groups.get(key) ?? []), fault]);
  }
  return groups;
}

/** Such a fault stands at the name itself, in words with its braces. */
function nameAt({ file, span }: Fault): string {
  return file.text.slice(span.start, span.end).replace(/[^\w-]/g, '');
}

/** What is declared, used nowhere, and may be what was meant. */
interface Declared {
  readonly file: SourceFile;
  readonly name: string;
  readonly span: Span;
  /** Whether it is spelt so alike that it is hardly anything else. */
  readonly isNear: boolean;
  /** Whether that it is not used is reported already. */
  readonly isReported: boolean;
}

/** What fits all uses of a name fits the one that has the fewest sections to choose from. */
function declarationMeant(
  library: Library,
  misses: readonly Fault[],
  faults: readonly Fault[],
): Declared | undefined {
  const [miss] = misses;
  const sections = misses
    .map(({ code }) => sectionsByCode.get(code)!)
    .reduce((fewest, more) => (more.length < fewest.length ? more : fewest));
  const own = [...library.playbooks.values()].find(({ file }) => file.path === miss!.file.path);
  const policy = library.policy?.base;
  const meant = (file: SourceFile, names: Iterable<string>, others: readonly SourceFile[]) => {
    const isUnused = (name: string) =>
      faults.some((fault) => isUnusedFact(fault, { file, name })) || timesIn([file, ...others], name) === 1;
    const unused = [...names].filter(isUnused);
    const near = unused.find((name) => isNear(nameAt(miss!), name));
    const name = near ?? (unused.length === 1 ? unused[0] : undefined);
    if (name === undefined) return undefined;
    const reported = faults.find((fault) => isUnusedFact(fault, { file, name }));
    const start = placesIn(file).get(name)?.[0] ?? 0;
    // What is not reported stands nowhere else; the rest may be a word of some sentence, too.
    const span = reported?.span ?? { start, end: start + name.length };
    return { file, name, span, isNear: near !== undefined, isReported: reported !== undefined };
  };
  const inOwn = own && sections[0] === 'facts' ? meant(own.file, own.facts.keys(), []) : undefined;
  if (inOwn || !policy) return inOwn;
  const names = sections.flatMap((section) => (isOfPolicy(section) ? [...policy[section].keys()] : []));
  const others = library.files.filter(({ path }) => path !== policy.file.path);
  return meant(policy.file, names, others);
}

function isOfPolicy(section: Section): section is PolicySection {
  return section !== 'steps' && section !== 'playbooks';
}

function isNear(one: string, other: string): boolean {
  return (didYouMean(one, [other]) ?? didYouMean(other, [one])) !== undefined;
}

function isUnusedFact(fault: Fault, { file, name }: Pick<Declared, 'file' | 'name'>): boolean {
  return fault.code === 'unused-fact' && fault.file === file && nameAt(fault) === name;
}

/** How often a name stands in texts, whatever it means there. */
function timesIn(files: readonly SourceFile[], name: string): number {
  return files.reduce((count, file) => count + (placesIn(file).get(name)?.length ?? 0), 0);
}

/** Where the words of a file begin. Kept with it: of many names that are missed, each is looked for in all files. */
function placesIn(file: SourceFile): ReadonlyMap<string, readonly number[]> {
  let places = placesByFile.get(file);
  if (places) return places;
  placesByFile.set(file, (places = new Map<string, number[]>()));
  for (const { 0: word, index } of file.text.matchAll(/[\w-]+/g)) {
    const known = places.get(word);
    if (known) known.push(index);
    else places.set(word, [index]);
  }
  return places;
}

const placesByFile = new WeakMap<SourceFile, Map<string, number[]>>();

function misspelt(declared: Declared, misses: readonly Fault[]): Fault {
  const [first] = misses;
  const wanted = nameAt(first!);
  return {
    file: declared.file,
    span: declared.span,
    code: 'misspelt-name',
    severity: 'error',
    message: `nothing uses \`${declared.name}\`, and \`${wanted}\`, which is used in ${misses.length} places, is declared nowhere`,
    help: `write \`${wanted}\` here, if that is what is meant`,
    related: inOtherFiles(misses, declared.file, `\`${wanted}\` is used here`),
  };
}

/** The first use of a name, which stands for the others; without anything like it, nobody knows whether they or its declaration are missing. */
function missed(misses: readonly Fault[], places: readonly Fault[], meant: Declared | undefined): Fault {
  const first = misses[0]!;
  const name = nameAt(first);
  const others = places.length - 1;
  const also =
    others === 0 ? '' : `; ${others === 1 ? 'one more place names' : `${others} more places name`} it`;
  const related = inOtherFiles(places.slice(1), first.file, `\`${name}\` is named here, too`);
  if (!meant) return { ...first, message: first.message + also, ...(related.length > 0 && { related }) };
  return {
    ...first,
    message: first.message + also,
    help: `nothing uses \`${meant.name}\`: if both are the same, call it \`${name}\` there, or \`${meant.name}\` everywhere else`,
    related: [
      { file: meant.file, span: meant.span, message: `\`${meant.name}\` is declared here` },
      ...related,
    ],
  };
}

/** The first place in each file; of those in the file itself, only where there is no other. */
function inOtherFiles(places: readonly Fault[], own: SourceFile, message: string): readonly RelatedPlace[] {
  const firsts = [...new Map([...places].reverse().map((place) => [place.file, place])).values()].reverse();
  const others = firsts.filter(({ file }) => file !== own);
  const shown = others.length > 0 ? others : firsts;
  return shown.map(({ file, span }) => ({ file, span, message }));
}
