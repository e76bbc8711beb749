import type { Fault } from '../diagnostic/fault.js';
import type { SourceFile } from '../diagnostic/source-file.js';
import type { TypedExpression } from '../expression/typed-expression.js';
import type { Library } from '../playbook/library.js';
import type { Formula } from '../playbook/written.js';
import { filesWithLostSections } from './files-with-lost-sections.js';
import { reportInto, type Report } from './finding.js';
import { houseOf, type House } from './house.js';
import type { Neighbours } from './playbook-context.js';
import { PlaybookEntry } from './playbook-entry.js';
import { runOrderOf, type RunOrder } from './run-order.js';

/** A library as the rules see it: the house, and every playbook that could be read. */
export class LibraryContext {
  readonly house: House;
  readonly playbooks: ReadonlyMap<string, PlaybookEntry>;
  /** Who runs whom. */
  readonly runOrder: RunOrder;
  readonly neighbours: Neighbours;
  /** Faults of the policy and the scenarios; those of playbooks stand with them. */
  readonly faults: Fault[] = [];
  /** Types of the formulas that stand in the policy. */
  readonly typed = new Map<Formula, TypedExpression>();
  private readonly brokenFiles: ReadonlySet<string>;

  constructor(readonly library: Library) {
    const lostSections = filesWithLostSections(library);
    this.house = houseOf(library, lostSections);
    this.brokenFiles = new Set(
      library.faults.flatMap(({ severity, file }) => (severity === 'error' ? [file.path] : [])),
    );
    const playbooks = new Map<string, PlaybookEntry>();
    for (const [id, playbook] of library.playbooks) {
      const { path } = playbook.file;
      playbooks.set(
        id,
        new PlaybookEntry(playbook, this.house, !this.brokenFiles.has(path), lostSections.has(path)),
      );
    }
    this.playbooks = playbooks;
    this.runOrder = runOrderOf(playbooks);
    this.neighbours = neighboursIn(library, playbooks, this.brokenFiles);
  }

  /** Whether everything in a file could be read. */
  isWhole(file: SourceFile): boolean {
    return !this.brokenFiles.has(file.path);
  }

  readonly reportIn = (file: SourceFile): Report => reportInto(this.faults, file);

  /** A playbook and all that it runs, however indirectly; none when some of that could not be read. */
  everythingRunBy(id: string): readonly PlaybookEntry[] {
    const found = new Map<string, PlaybookEntry>();
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (found.has(next)) continue;
      const entry = this.playbooks.get(next);
      if (!entry?.isWhole) return [];
      found.set(next, entry);
      open.push(...entry.runs.map(({ playbook }) => playbook.value));
    }
    return [...found.values()];
  }
}

function neighboursIn(
  library: Library,
  playbooks: ReadonlyMap<string, PlaybookEntry>,
  brokenFiles: ReadonlySet<string>,
): Neighbours {
  const run = new Set<string>();
  for (const { runs } of playbooks.values()) for (const { playbook } of runs) run.add(playbook.value);
  const broken = library.files.filter(({ path }) => brokenFiles.has(path));
  return {
    contractOf: (id) => playbooks.get(id)?.contract,
    exists: (id) => playbooks.has(id) || library.unreadable.has(id),
    ids: () => playbooks.keys(),
    // What could not be read may run it, if its name stands there.
    areRunning: (id) => run.has(id) || broken.some(({ text }) => text.includes(id)),
  };
}
