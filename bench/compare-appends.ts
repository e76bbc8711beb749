import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openCase, tellCase, type Case } from '../src/case/case.js';
import type { CaseStore } from '../src/store/case-store.js';
import { editionOf } from '../src/store/edition-of.js';
import { openStore } from '../src/store/open-store.js';
import { writingOf } from '../src/store/write-case.js';
import { compare, type Standing } from './compare.js';
import { flowCases } from './flow-case.js';
import { checkedFlow, flowText, openingWith } from './flow-playbook.js';
import { inTemporaryFolder } from './temporary-folder.js';

const appendsEach = 30;
const checked = checkedFlow(flowText);

/** What it costs to write down durably what a case was told, against the same bytes written to a bare file and synced. */
export async function compareAppends(rounds: number): Promise<Standing[]> {
  return inTemporaryFolder(async (folder) => {
    const store = await openStore({ env: { MAKERIGHT_DATA: folder }, now: Date.now });
    const file = openSync(join(folder, 'bare'), 'a');
    const pieces = noted('C').map(bytesOf).slice(1);
    let count = 0;
    const standings = await compare(
      [
        { name: 'write and fsync', measure: async () => timeOf(async () => writeEach(file, pieces)) },
        { name: 'an append to the store', aim: 1.3, measure: () => appending(store, noted(`C-${++count}`)) },
      ],
      rounds,
    );
    closeSync(file);
    await store.close();
    return standings;
  });
}

/** A case as it is opened, and as it is after each note. */
export function noted(caseId: string): readonly Case[] {
  const [facts] = flowCases;
  if (!facts) throw new Error('there is no case');
  const opening = { ...openingWith(facts), caseId };
  const cases = [openCase(checked, { ...opening, digest: editionOf(checked, opening).digest })];
  for (let count = 1; count <= appendsEach; count++) {
    const input = {
      kind: 'note',
      text: `They called for the ${count}th time, and were told when it comes`,
      at: opening.at + count,
      by: 'agent',
    } as const;
    const told = tellCase(cases.at(-1)!, input);
    if (told.kind === 'refused') throw new Error(told.message);
    cases.push(told.case);
  }
  return cases;
}

/** What the last thing that a case was told comes to, as it lies in the store. */
function bytesOf(told: Case): string {
  const { entries, head } = writingOf(told);
  return JSON.stringify([entries.at(-1), head]);
}

function writeEach(file: number, pieces: readonly string[]): void {
  for (const piece of pieces) {
    writeSync(file, piece);
    fsyncSync(file);
  }
}

async function appending(store: CaseStore, [opened, ...others]: readonly Case[]): Promise<number> {
  if (!opened) throw new Error('there is no case');
  let held = await store.begin(opened);
  return timeOf(async () => {
    for (const told of others) {
      const appended = await store.append(held, told);
      if (appended.kind !== 'appended') throw new Error('somebody else has this case');
      held = appended.held;
    }
  });
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
