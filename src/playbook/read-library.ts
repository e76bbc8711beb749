import { didYouMean } from '../diagnostic/did-you-mean.js';
import type { Fault } from '../diagnostic/fault.js';
import { sortFaults } from '../diagnostic/sort-faults.js';
import type { SourceFile, Span } from '../diagnostic/source-file.js';
import { readFileKind, type FileKind } from './file-kind.js';
import type { Library } from './library.js';
import type { Persona } from './persona.js';
import type { Playbook } from './playbook.js';
import type { PolicyBook } from './policy.js';
import { readPersona } from './read-persona.js';
import { readPlaybook } from './read-playbook.js';
import { readPolicy } from './read-policy.js';
import { readScenario } from './read-scenario.js';
import { readTranslation } from './read-translation.js';
import type { YamlReading } from './read-closely.js';
import { readYaml } from './read-yaml.js';
import type { Scenario } from './scenario.js';
import type { Translation } from './translation.js';
import type { FieldsNode } from './yaml-node.js';

/** A file whose first field tells what it is. */
interface Sorted {
  readonly file: SourceFile;
  readonly kind: FileKind;
  readonly root: FieldsNode;
  readonly yaml: YamlReading;
}

/**
 * Reads files as one library: playbooks, one policy, scenarios, personas, words in other languages. `unread` are faults of files
 * that did not even come to be text. A broken file never keeps the others from being read.
 */
export function readLibrary(files: readonly SourceFile[], unread: readonly Fault[] = []): Library {
  const inOrder = [...files].sort((left, right) => (left.path < right.path ? -1 : 1));
  return new LibraryReader(inOrder, unread).read();
}

class LibraryReader {
  readonly #files: readonly SourceFile[];
  readonly #faults: Fault[];
  readonly #unreadable: Set<string>;

  constructor(files: readonly SourceFile[], unread: readonly Fault[]) {
    this.#files = files;
    this.#faults = [...unread];
    this.#unreadable = new Set(unread.map(({ file }) => stemOf(file.path)));
  }

  read(): Library {
    // A policy comes first, because its currency is needed to read the others; of these no YAML is held longer than one is read.
    const early = new Map(this.#files.filter(mayBePolicy).map((file) => [file, this.#sort(file)]));
    const policy = this.#policy([...early.values()].flatMap((file) => (file?.kind === 'policy' ? file : [])));
    const playbooks = new Map<string, Playbook>();
    const scenarios: Scenario[] = [];
    const personas: Persona[] = [];
    const translations: Translation[] = [];
    for (const file of this.#files) {
      const sorted = early.has(file) ? early.get(file) : this.#sort(file);
      if (sorted?.kind === 'playbook') this.#addPlaybook(playbooks, sorted, policy?.base.currency);
      if (sorted?.kind === 'scenario') scenarios.push(...this.#scenario(sorted));
      if (sorted?.kind === 'persona') this.#addPersona(personas, sorted, policy?.base.currency);
      if (sorted?.kind === 'words') translations.push(...this.#translation(sorted));
    }
    const library: Library = {
      files: this.#files,
      playbooks,
      unreadable: this.#unreadable,
      ...(policy && { policy }),
      scenarios,
      personas,
      translations,
      faults: [],
      policyOn: (day) => policy?.on(day),
    };
    return { ...library, faults: sortFaults(this.#faults) };
  }

  #report(faults: readonly Fault[]): void {
    for (const fault of faults) this.#faults.push(fault);
  }

  #sort(file: SourceFile): Sorted | undefined {
    const yaml = readYaml(file);
    this.#report(yaml.faults);
    const { root } = yaml;
    if (root === undefined) this.#unreadable.add(stemOf(file.path));
    if (root === undefined || root.kind === 'broken') return undefined;
    const { is, fault } = readFileKind(file, root);
    if (fault) this.#faults.push(fault);
    if (is) return { file, yaml, ...is };
    this.#unreadable.add(stemOf(file.path));
    return undefined;
  }

  #policy(files: readonly Sorted[]): PolicyBook | undefined {
    const [first, ...others] = files;
    if (first === undefined) return undefined;
    const { policy, faults } = readPolicy(first.file, first.root, first.yaml);
    this.#report(faults);
    for (const { file, root } of others) {
      const related = [{ file: first.file, span: nameAt(first.root), message: 'the first one is here' }];
      const fault = { file, span: nameAt(root), code: 'two-policies', severity: 'error', related } as const;
      this.#faults.push({
        ...fault,
        message: 'there is another policy already; a house has one',
        help: 'put what changes from a day on under its `changes`',
      });
    }
    return policy;
  }

  #addPlaybook(playbooks: Map<string, Playbook>, sorted: Sorted, currency: string | undefined): void {
    const { file, root, yaml } = sorted;
    const { playbook, faults } = readPlaybook(file, root, yaml, currency);
    this.#report(faults);
    const first = playbook && playbooks.get(playbook.id.value);
    if (playbook === undefined) this.#unreadable.add(stemOf(file.path));
    else if (first) this.#faults.push(duplicate('playbook', playbook, first));
    else playbooks.set(playbook.id.value, playbook);
  }

  #scenario({ file, root, yaml }: Sorted): Scenario[] {
    const { scenario, faults } = readScenario(file, root, yaml);
    this.#report(faults);
    return scenario && yaml.faults.length === 0 ? [scenario] : [];
  }

  #addPersona(personas: Persona[], { file, root, yaml }: Sorted, currency: string | undefined): void {
    const { persona, faults } = readPersona(file, root, currency, yaml);
    this.#report(faults);
    if (!persona || yaml.faults.length > 0) return;
    const first = personas.find(({ id }) => id.value === persona.id.value);
    if (first) this.#faults.push(duplicate('persona', persona, first));
    else personas.push(persona);
  }

  #translation({ file, root, yaml }: Sorted): Translation[] {
    const { translation, faults } = readTranslation(file, root, yaml);
    this.#report(faults);
    return translation && yaml.faults.length === 0 ? [translation] : [];
  }
}

/** Whether its first field could say so: misspelt, it is near enough, and only with a backslash is it written otherwise. */
function mayBePolicy({ text }: SourceFile): boolean {
  if (text.includes('policy') || text.includes('\\')) return true;
  const [, first] = /^ *([\w-]+) *:/m.exec(text) ?? [];
  return first !== undefined && didYouMean(first, ['policy']) !== undefined;
}

/** What stands in a file of its own and is known by its name. */
type Known = Pick<Playbook | Persona, 'file' | 'id'>;

function duplicate(kind: 'playbook' | 'persona', { file, id }: Known, first: Known): Fault {
  const related = [{ file: first.file, span: first.id.at, message: 'the first one is here' }];
  const message = `there is another ${kind} called \`${id.value}\``;
  return {
    file,
    span: id.at,
    code: `duplicate-${kind}`,
    severity: 'error',
    message,
    help: 'call one of them something else',
    related,
  };
}

function nameAt(root: FieldsNode): Span {
  const [first] = root.fields.values();
  return first?.name.at ?? root.at;
}

/** The id that a file's name suggests: `playbooks/wrong-item.yaml` is `wrong-item`. */
function stemOf(path: string): string {
  return path.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/i, '');
}
