import type { WantedFormat } from './format-option.js';
import type { World } from './world.js';

/** The format that suits the place where it runs. */
export function usualFormat({ env }: World): WantedFormat<'github' | 'pretty'> {
  return { format: env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'pretty' };
}
