/** A search in vain: nothing was found, or something was and the agent left without taking it. */
export interface MissedSearch {
  readonly typed: string;
  readonly why: 'nothing_found' | 'left';
}
