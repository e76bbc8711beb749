import type { Deed } from './deed.js';
import type { Move } from './move.js';
import type { Stage } from './stage.js';

/** What is read on the screen after a move. */
export type Line =
  | { readonly by: 'trainee' | 'customer' | 'story'; readonly text: string }
  /** The customer's mood has changed. */
  | { readonly by: 'mood'; readonly from: string; readonly to: string; readonly because: string };

/** One move and what came of it; the first turn, without a move, is how the customer comes. */
export interface Turn {
  readonly move?: Move;
  readonly lines: readonly Line[];
}

/** A rehearsal at one moment. It never changes: a move makes another one. */
export interface Session {
  readonly stage: Stage;
  readonly turns: readonly Turn[];
  readonly deeds: readonly Deed[];
  /** The place of the mood on the persona's scale; at 0 they leave. */
  readonly mood: number;
  /** Moves that bring nothing which they will still put up with. */
  readonly patience: number;
  readonly scene: number;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
  /** What is known, by fact. */
  readonly known: ReadonlyMap<string, string>;
  /** How often each reaction was shown, so that its wordings take turns. */
  readonly shown: ReadonlyMap<string, number>;
  /** Whether it was said in this scene that nobody has owned the mistake. */
  readonly isBlamed: boolean;
  readonly ended?: 'closed' | 'left';
}
