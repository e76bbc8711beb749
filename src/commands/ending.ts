import type { Interruption } from '../terminal/entry.js';

/**
 * How a command ended: all is done; there are findings; the job could not be done; an answer was needed and not there; the
 * case waits or was paused; a signal.
 */
export type Ending = 'done' | 'findings' | 'not_done' | 'input_needed' | 'paused' | Interruption;
