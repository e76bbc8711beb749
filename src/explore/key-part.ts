/** Something that tells situations apart: what it is about, and how that is. */
export interface KeyPart {
  /**
   * `place`, `round` (what is asked anew), `fact PLAYBOOK NAME`, `promise PLAYBOOK STEP`, `role`, `granted REMEDY`, `refused REMEDY`,
   * `owed REMEDY` (the rest of it), `not_taken REMEDY` (who was called for it), `said_no` (who did so far), `confirmed`, or `day` (of the period of the policy and what the customer had before).
   */
  readonly about: string;
  readonly value: string;
}

/** One text for all parts: none of them has a line break in it. */
export function keyOfParts(parts: readonly KeyPart[]): string {
  return parts.map(({ about, value }) => `${about}=${value}`).join('\n');
}

/** The lines of a key, each with what it is about. */
export function linesOfKey(key: string): readonly { readonly about: string; readonly line: string }[] {
  return key.split('\n').map((line) => ({ about: line.split('=', 1)[0]!, line }));
}
