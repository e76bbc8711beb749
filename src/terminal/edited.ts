/** What came of writing in an editor: the text, or why there is none and what to do. */
export type Edited =
  | { readonly kind: 'edited'; readonly text: string }
  | { readonly kind: 'failed'; readonly message: string; readonly help: string };

/** Opens the agent's editor on a text and waits until it is closed; it goes too when `signal` says so. */
export type EditText = (text: string, signal: AbortSignal) => Promise<Edited>;
