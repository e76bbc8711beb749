import { Buffer } from 'node:buffer';
import type { Bound, Row, Statements } from './database.js';
import type { Page, PageWanted } from './page.js';
import { StoreFailure } from './store-failure.js';

/** A list as a query: what it selects, which rows, and the columns that it is in the order of, none of which is ever NULL. */
export interface ListQuery {
  /** From `SELECT` on, without `WHERE`. */
  readonly select: string;
  /** Conditions that all have to hold, each with its values. */
  readonly where: readonly (readonly [condition: string, ...values: readonly Bound[]])[];
  readonly order: readonly string[];
  readonly descending?: true;
}

/**
 * One page of a list. The next page begins behind the last row of this one, not after so many rows: it takes as long as the
 * first, and nothing is shown twice or left out because something came or went meanwhile.
 */
export async function pageOf<Item>(
  on: Statements,
  { select, where, order, descending }: ListQuery,
  { limit, after }: PageWanted,
  itemOf: (row: Row) => Item,
): Promise<Page<Item>> {
  const behind = after === undefined ? [] : [behindOf(order, descending ? '<' : '>', after)];
  const conditions = [...where, ...behind];
  const rows = await on.all(
    `${select}${conditions.length > 0 ? ` WHERE ${conditions.map(([condition]) => condition).join(' AND ')}` : ''}
     ORDER BY ${order.map((column) => `${column} ${descending ? 'DESC' : 'ASC'}`).join(', ')} LIMIT ?`,
    ...conditions.flatMap(([, ...values]) => values),
    limit + 1,
  );
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { items: shown.map(itemOf), ...(last && { next: placeOf(last, order) }) };
}

function placeOf(row: Row, order: readonly string[]): string {
  const key = order.map((column) => row[column.slice(column.indexOf('.') + 1)]);
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

function behindOf(order: readonly string[], sign: '<' | '>', place: string): ListQuery['where'][number] {
  const key = keyFrom(place);
  if (key.length !== order.length) throw notAPlace(place);
  return [`(${order.join(', ')}) ${sign} (${order.map(() => '?').join(', ')})`, ...key];
}

function keyFrom(place: string): readonly Bound[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(place, 'base64url').toString());
    if (Array.isArray(key)) return key as readonly Bound[];
  } catch {
    // What cannot be read is no place either.
  }
  throw notAPlace(place);
}

function notAPlace(place: string): StoreFailure {
  return new StoreFailure(`\`${place}\` is no place in this list`, 'begin again with the first page');
}
