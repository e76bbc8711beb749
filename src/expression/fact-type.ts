/**
 * What kind of thing a fact is. Limits are in the unit of the value at run time (see `Value`): whole minor units for
 * money, hundredths of a percent for percent. Without a `min` nobody can enter money or a percentage below nothing,
 * though one that is worked out may be.
 */
export type FactType =
  /** `isSentence`: what is written is made a sentence of its own. */
  | { readonly kind: 'text'; readonly isSentence?: true }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'yes_no' }
  | { readonly kind: 'number'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'money'; readonly currency: string; readonly min?: number; readonly max?: number }
  | { readonly kind: 'percent'; readonly min?: number; readonly max?: number }
  /** `tense` says whether it can lie only behind, today included, or only ahead. */
  | { readonly kind: 'date'; readonly tense?: 'past' | 'future' }
  | { readonly kind: 'duration' }
  | { readonly kind: 'list'; readonly of: FactType };
