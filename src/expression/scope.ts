import type { FactType } from './fact-type.js';

/** The facts that an expression may use where it stands, built-in ones such as `today` included. */
export interface Scope {
  /** `'broken'` for a fact whose own declaration is at fault: it fits anything, so one mistake gives one message. */
  typeOf(name: string): FactType | 'broken' | undefined;
  /** Every name that would be right here, for suggestions. */
  names(): readonly string[];
  /** Whether the fact can have been left out here, so that it must be looked at through `known(...)` first. */
  isOptional(name: string): boolean;
  /** Whether nobody can be asked the fact, so that `known(...)` tells whether a step has given it. */
  isOnlyGiven?(name: string): boolean;
  /** The currency of `money("12.50")` where nothing beside it tells; an amount without one is a fault. */
  readonly currency?: string;
}
