import type { SlashName } from './slash-command.js';

/** A signal that ends the program. */
export type Interruption = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

/** What the agent entered. */
export type Entry =
  | { readonly kind: 'line'; readonly text: string }
  /** A key that stands for a slash command; what was typed so far comes back with the question. */
  | { readonly kind: 'command'; readonly name: SlashName; readonly draft: string }
  | { readonly kind: 'pause' }
  /** What was piped in came to its end. */
  | { readonly kind: 'ran_out' }
  /** What is asked about has changed meanwhile, as `callAway` tells; what was typed so far comes back with the next question. */
  | { readonly kind: 'called_away'; readonly draft: string }
  | { readonly kind: 'interrupted'; readonly by: Interruption };
