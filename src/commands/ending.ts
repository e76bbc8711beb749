import type { Interruption } from '../terminal/entry.js';

/**
 * How a command ended: all is done; there are findings; a search found nothing; the job could not be done; an answer was needed and not there; the
 * case waits or was paused; a signal.
 */
export type Ending =
  'done' | 'findings' | 'nothing_found' | 'not_done' | 'input_needed' | 'paused' | Interruption;
