import type { SourceFile } from '../diagnostic/source-file.js';
import type { Due } from './due.js';
import type { FactDeclaration } from './fact-declaration.js';
import type { Step } from './step.js';
import type { Phrase, Written, WrittenText } from './written.js';

export type StartsFrom = 'customer' | 'public_mention' | 'poor_impression';

/** A playbook as read: its shape is known, its references and types are not checked yet. */
export interface Playbook {
  readonly file: SourceFile;
  readonly id: Written<string>;
  readonly title: WrittenText;
  readonly version: Written<string>;
  readonly contactReason?: Written<string>;
  readonly customersSay: readonly WrittenText[];
  readonly startsFrom: StartsFrom;
  readonly firstResponse?: { readonly within: Due; readonly owner?: Written<string> };
  readonly facts: ReadonlyMap<string, FactDeclaration>;
  readonly needs: readonly Written<string>[];
  readonly gives: readonly Written<string>[];
  readonly canEnd: readonly Written<string>[];
  readonly steps: readonly Step[];
  readonly handlers: readonly Handler[];
  /** Sections in which something could not be read, so that a name may be missing from them for that. */
  readonly sectionsInDoubt: ReadonlySet<string>;
}

/** Something of `on:` that can happen at any time. */
export interface Handler {
  readonly name: Written<string>;
  readonly title: Phrase;
  readonly steps: readonly Step[];
}
