/** A signal that ends the program. */
export type Interruption = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

/** What the agent entered. */
export type Entry =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'back' }
  | { readonly kind: 'pause' }
  /** What was piped in came to its end. */
  | { readonly kind: 'ran_out' }
  | { readonly kind: 'interrupted'; readonly by: Interruption };
