import type { Asking } from './renderer.js';

/** A question of ours beside the walk, as far as it is not like every other one. */
export type OwnAsking = Pick<Asking, 'heading' | 'question' | 'options' | 'hint'> & Partial<Asking>;

/** The most options that a single key can tell apart. */
export const mostKeys = 9;

/** A question of ours beside the walk. */
export function ownAsking(of: OwnAsking): Asking {
  const { options, commits = false } = of;
  return {
    isNewStage: false,
    parts: [],
    forCustomer: false,
    commits,
    isOneKey: options.length > 0 && options.length <= mostKeys && !commits,
    isPrivate: false,
    draft: '',
    isRepeated: false,
    ...of,
  };
}
