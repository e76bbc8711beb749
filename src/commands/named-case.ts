import { caseStates } from '../store/case-list.js';
import type { CaseStore } from '../store/case-store.js';
import type { StoredCase } from '../store/stored-case.js';
import { harmless } from '../terminal/harmless.js';
import { beginningOfId, idsMeant, writtenId } from './case-id.js';
import { Failure } from './failure.js';
import type { World } from './world.js';

const anyState = { states: caseStates };
/** More than these cannot be told apart by a beginning anyway. */
const most = { limit: 50 };

/** The case that was meant by an id, however it was typed, misread or misheard, or by its beginning. */
export async function namedCase(
  typed: string,
  store: CaseStore,
  { stderr }: Pick<World, 'stderr'>,
): Promise<StoredCase> {
  const written = writtenId(typed);
  const found = (await store.load(written)) ?? (await store.load(typed));
  if (found) return found;
  const near = await idsNear(typed, written, store);
  const [only, ...others] = near;
  if (only === undefined || others.length > 0) throw noSuchCase(typed, near);
  const meant = await store.load(only);
  if (!meant) throw noSuchCase(typed, []);
  stderr.write(harmless(`note: this is case ${only}\n`));
  return meant;
}

async function idsNear(typed: string, written: string, store: CaseStore): Promise<readonly string[]> {
  const beginning = beginningOfId(typed);
  const which = beginning === undefined ? { caseIds: idsMeant(written) } : { idBegins: beginning };
  const { items } = await store.cases({ ...anyState, ...which }, most);
  return items.map(({ caseId }) => caseId);
}

function noSuchCase(typed: string, near: readonly string[]): Failure {
  if (near.length === 0) return new Failure(`there is no case \`${typed}\``, 'makeright cases lists them');
  return new Failure(`\`${typed}\` may be more than one case`, `there are: ${near.slice(0, 5).join(', ')}`);
}
