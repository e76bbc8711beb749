import type { MissedSearch } from '../search/missed-search.js';
import type { Entry } from './entry.js';

/** How choosing a playbook came out, and what was searched for in vain on the way. */
export type Picked = Choice & { readonly missed?: MissedSearch };

type Choice =
  | { readonly kind: 'picked'; readonly id: string }
  | Exclude<Entry, { kind: 'line' | 'command' | 'called_away' }>;
