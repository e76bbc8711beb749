/** Something that the agent does beside answering. */
export type SlashName =
  | 'note'
  | 'case'
  | 'back'
  | 'change'
  | 'may'
  | 'happened'
  | 'leave'
  | 'say'
  | 'copy'
  | 'edit'
  | 'stop'
  | 'help';

export interface SlashHelp {
  readonly name: SlashName;
  readonly keys: readonly string[];
  /** As it is typed in full. */
  readonly usage: string;
  /** The key that does the same in a frame, where there is one. */
  readonly key?: string;
  readonly does: string;
}

/** Every slash command, in the order in which help lists them. */
export const slashCommands: readonly SlashHelp[] = [
  { name: 'say', keys: ['s', 'say'], usage: '/s', does: 'all the words to say, once more' },
  { name: 'copy', keys: ['y', 'copy'], usage: '/y', key: 'Ctrl+Y', does: 'copy the words to say' },
  { name: 'note', keys: ['n', 'note'], usage: '/n WORDS', key: 'Ctrl+N', does: 'keep a note with the case' },
  { name: 'case', keys: ['c', 'case'], usage: '/c', does: 'the case so far' },
  { name: 'may', keys: ['m', 'may'], usage: '/m', does: 'what else you may grant now' },
  { name: 'back', keys: ['b', 'back'], usage: '/b', key: 'Shift+Tab', does: 'back: change the last answer' },
  {
    name: 'change',
    keys: ['g', 'go', 'change'],
    usage: '/g NUMBER',
    key: 'Ctrl+G',
    does: 'change an earlier answer; /g alone lists them',
  },
  {
    name: 'happened',
    keys: ['o', 'on'],
    usage: '/o NAME',
    key: 'Ctrl+O',
    does: 'something came up; /o alone lists what can',
  },
  {
    name: 'edit',
    keys: ['e', 'edit'],
    usage: '/e',
    key: 'Ctrl+X',
    does: 'write a long answer, or what is to be sent, in your editor',
  },
  { name: 'leave', keys: ['d', 'deviate'], usage: '/d', does: 'leave the playbook here, with the reason' },
  { name: 'stop', keys: ['p', 'pause'], usage: '/p', key: 'Ctrl+D', does: 'stop here for now' },
  { name: 'help', keys: ['h', 'help', '?'], usage: '?', key: 'F1', does: 'this list' },
];

export type Slash =
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'command'; readonly name: SlashName; readonly rest: string }
  | { readonly kind: 'unknown'; readonly typed: string };

/** Tells an answer from a command: what begins with a slash, or with a comma. An answer that begins with a slash is typed with two. */
export function readSlash(line: string): Slash {
  const text = line.trim();
  if (text === '?') return { kind: 'command', name: 'help', rest: '' };
  // Words that were to follow an answer which one key had given already: they belong to the case, and are no answer to the next question.
  if (/^,\s*\S/.test(text)) return { kind: 'command', name: 'note', rest: text.replace(/^,\s*/, '') };
  if (text.startsWith('//')) return { kind: 'answer', text: text.slice(1) };
  if (!text.startsWith('/')) return { kind: 'answer', text };
  const [, key = '', rest = ''] = /^\/(\S*)\s*(.*)$/s.exec(text) ?? [];
  const command = slashCommands.find(({ keys }) => keys.includes(key.toLowerCase()));
  return command ? { kind: 'command', name: command.name, rest } : { kind: 'unknown', typed: `/${key}` };
}

/** A text as it is entered so that it is an answer, whatever it begins with. */
export function asAnswer(text: string): string {
  return text.startsWith('/') || text.trim() === '?' ? `/${text}` : text;
}
