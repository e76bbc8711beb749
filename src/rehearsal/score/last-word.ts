import type { Deed } from '../deed.js';

/** The customer's last word on whether it was put right, and when they gave it; a promise that we broke after a yes takes it back. */
export interface LastWord {
  readonly word: 'yes' | 'no' | 'none';
  readonly turn?: number;
}

/** What the customer said last of whether it was put right, asked by a step or as the case was closed. */
export function lastWordIn(deeds: readonly Deed[]): LastWord {
  for (const deed of deeds.toReversed()) {
    if (deed.kind === 'broken') return { word: 'none' };
    if (deed.kind === 'confirmed') return { word: deed.isRight ? 'yes' : 'no', turn: deed.turn };
    if (deed.kind === 'closed' && deed.acceptance !== 'not_asked')
      return { word: deed.acceptance === 'accepted' ? 'yes' : 'no', turn: deed.turn };
  }
  return { word: 'none' };
}
