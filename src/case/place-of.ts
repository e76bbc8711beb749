/** A place in a case: the playbook that it is in, as the way there, and the key of the step. */
export interface Place {
  /** `` for the main playbook, else such as `late_again/`. */
  readonly prefix: string;
  readonly key: string;
}

/** What an address, or the name of a promise, says of its place: `late_again/offer` is `offer` in `late_again/`. */
export function placeOf(address: string): Place {
  const start = address.lastIndexOf('/') + 1;
  return { prefix: address.slice(0, start), key: address.slice(start) };
}
