import type { Region } from '../expression/region.js';
import { isEmpty, meet, regionsOverlap, without } from './regions.js';

/** A region of each column: all combinations of values in which each lies in its own. */
export type Box = readonly Region[];

/** How often a box is held against another before the question is left open. */
const mostMeetings = 30_000;

/**
 * What of some boxes no other box covers: the first such box that is wanted, that there are only unwanted ones, that there
 * are none, or that there were too many to look at.
 */
export type Uncovered =
  | { readonly kind: 'wanted'; readonly box: Box }
  | { readonly kind: 'unwanted' }
  | { readonly kind: 'none' }
  | { readonly kind: 'too many to tell' };

/** What two boxes have in common, if anything. */
export function meetBoxes(one: Box, other: Box): Box | undefined {
  return overlap(one, other) ? one.map((region, column) => meet(region, other[column]!)) : undefined;
}

/**
 * Looks for something of the boxes that the covers leave open. Each cover splits a box along its columns, one after the
 * other: what lies outside it in a column is kept whole, and only what lies inside goes on to the next, so that the pieces
 * never overlap. They are followed one at a time, so that a gap is found long before all of the pieces are made.
 */
export function findUncovered(
  boxes: readonly Box[],
  covers: readonly Box[],
  isWanted: (box: Box) => boolean,
): Uncovered {
  const open = boxes.map((box) => ({ box, at: 0 }));
  let kind: 'none' | 'unwanted' = 'none';
  let meetings = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { box } = next;
    const at = firstThatMeets(box, covers, next.at);
    meetings += at - next.at + 1;
    if (meetings > mostMeetings) return { kind: 'too many to tell' };
    if (at < covers.length)
      for (const piece of piecesOutside(box, covers[at]!)) open.push({ box: piece, at: at + 1 });
    else if (isWanted(box)) return { kind: 'wanted', box };
    else kind = 'unwanted';
  }
  return { kind };
}

/** Whether the covers leave nothing of the boxes open, for certain. */
export function isCovered(boxes: readonly Box[], covers: readonly Box[]): boolean {
  return findUncovered(boxes, covers, () => true).kind === 'none';
}

function firstThatMeets(box: Box, covers: readonly Box[], from: number): number {
  for (let at = from; at < covers.length; at++) if (overlap(box, covers[at]!)) return at;
  return covers.length;
}

function overlap(one: Box, other: Box): boolean {
  return one.every((region, column) => regionsOverlap(region, other[column]!));
}

function piecesOutside(box: Box, cover: Box): readonly Box[] {
  const pieces: Box[] = [];
  const inside = [...box];
  for (const [column, region] of box.entries()) {
    const outside = without(region, cover[column]!);
    if (!isEmpty(outside)) pieces.push(inside.with(column, outside));
    inside[column] = meet(region, cover[column]!);
  }
  return pieces;
}
