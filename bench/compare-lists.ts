import { join } from 'node:path';
import type { CaseStore } from '../src/store/case-store.js';
import { openStore } from '../src/store/open-store.js';
import type { SqliteFile } from '../src/store/sqlite-binding.js';
import { compare, type Standing } from './compare.js';
import { makeManyCases, presentMs } from './many-cases.js';
import { inTemporaryFolder } from './temporary-folder.js';

const limit = 20;
const dayMs = 86_400_000;
/** As many questions as make a round long enough to be timed. */
const times = 20;

interface Question {
  readonly name: string;
  readonly bare: (file: SqliteFile) => unknown;
  readonly ask: (store: CaseStore) => Promise<unknown>;
}

const questions: readonly Question[] = [
  {
    name: 'cases',
    bare: barely(
      `SELECT case_id, state, title, agent, changed_at, due_at, customer_words, next, impression FROM cases
       WHERE state <> 'closed' ORDER BY standing, due_at, opened_at, case_id LIMIT ?`,
      limit + 1,
    ),
    ask: (store) => store.cases({}, { limit }),
  },
  {
    name: 'cases of one agent that left a poor impression',
    bare: barely(
      `SELECT case_id, state, title, agent, changed_at, due_at, customer_words, next, impression FROM cases
       WHERE state <> 'closed' AND agent = ? AND impression = ? ORDER BY standing, due_at, opened_at, case_id LIMIT ?`,
      'agent 210',
      'poor',
      limit + 1,
    ),
    ask: (store) => store.cases({ agent: 'agent 210', impression: 'poor' }, { limit }),
  },
  {
    name: 'due',
    bare: bareDue,
    ask: async (store) => [
      await store.promises({ before: presentMs + dayMs }, { limit }),
      await store.tally('us', presentMs - 30 * dayMs, presentMs),
    ],
  },
];

function bareDue(file: SqliteFile): unknown {
  return [
    barely(
      `SELECT promises.case_id, made, what, promised_by, owner, promises.state, promises.due_at, reminder, title, agent
       FROM promises JOIN cases ON cases.case_id = promises.case_id
       WHERE promises.state IN ('open', 'renegotiated') AND promises.due_at < ?
       ORDER BY promises.due_at, promises.case_id, made LIMIT ?`,
      presentMs + dayMs,
      limit + 1,
    )(file),
    barely(
      'SELECT state, count(*) FROM promises WHERE promised_by = ? AND due_at >= ? AND due_at < ? GROUP BY state',
      'us',
      presentMs - 30 * dayMs,
      presentMs,
    )(file),
  ];
}

function barely(sql: string, ...values: readonly (string | number)[]): Question['bare'] {
  const prepared = new WeakMap<SqliteFile, ReturnType<SqliteFile['prepare']>>();
  return (file): unknown => {
    const statement = prepared.get(file) ?? file.prepare(sql);
    prepared.set(file, statement);
    return statement.all(...values);
  };
}

/** What lists of a million cases and three million promises cost, against the same questions put to the bare database. */
export async function compareLists(rounds: number): Promise<Standing[]> {
  return inTemporaryFolder(async (folder) => {
    const bare = await makeManyCases(join(folder, 'cases.sqlite'));
    const store = await openStore({ env: { MAKERIGHT_DATA: folder }, now: () => presentMs });
    const all: Standing[] = [];
    for (const { name, bare: asked, ask } of questions) {
      const [floor, ours] = await compare(
        [
          { name: `${name}, bare`, measure: () => timeOf(async () => asked(bare)) },
          { name, aim: 1.5, measure: () => timeOf(() => ask(store)) },
        ],
        rounds,
      );
      if (floor && ours) all.push(floor, ours);
    }
    await store.close();
    bare.close();
    return all;
  });
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  for (let count = 0; count < times; count++) await work();
  return performance.now() - start;
}
