/** The facts that are always there, and so cannot be declared. */
export const builtInFactNames = [
  'today',
  'channel',
  'customer_words',
  'their_answer',
  'broken_promises',
  'given_so_far',
] as const;
