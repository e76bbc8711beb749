/** Something that the agent does beside answering. */
export type SlashName = 'note' | 'case' | 'back' | 'change' | 'happened' | 'leave' | 'say' | 'stop' | 'help';

export interface SlashHelp {
  readonly name: SlashName;
  readonly keys: readonly string[];
  /** As it is typed in full. */
  readonly usage: string;
  readonly does: string;
}

/** Every slash command, in the order in which help lists them. */
export const slashCommands: readonly SlashHelp[] = [
  { name: 'note', keys: ['n', 'note'], usage: '/n WORDS', does: 'keep a note with the case' },
  { name: 'case', keys: ['c', 'case'], usage: '/c', does: 'the case so far' },
  { name: 'back', keys: ['b', 'back'], usage: '/b', does: 'back: change the last answer' },
  {
    name: 'change',
    keys: ['g', 'go', 'change'],
    usage: '/g NUMBER',
    does: 'change an earlier answer; /g alone lists them',
  },
  {
    name: 'happened',
    keys: ['o', 'on'],
    usage: '/o NAME',
    does: 'something came up; /o alone lists what can',
  },
  { name: 'leave', keys: ['d', 'deviate'], usage: '/d', does: 'leave the playbook here, with the reason' },
  { name: 'say', keys: ['s', 'say'], usage: '/s', does: 'all the words to say, once more' },
  { name: 'stop', keys: ['p', 'pause'], usage: '/p', does: 'stop here for now' },
  { name: 'help', keys: ['h', 'help', '?'], usage: '?', does: 'this list' },
];

export type Slash =
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'command'; readonly name: SlashName; readonly rest: string }
  | { readonly kind: 'unknown'; readonly typed: string };

/** Tells an answer from a command. An answer that begins with a slash is typed with two. */
export function readSlash(line: string): Slash {
  const text = line.trim();
  if (text === '?') return { kind: 'command', name: 'help', rest: '' };
  if (text.startsWith('//')) return { kind: 'answer', text: text.slice(1) };
  if (!text.startsWith('/')) return { kind: 'answer', text };
  const [, key = '', rest = ''] = /^\/(\S*)\s*(.*)$/s.exec(text) ?? [];
  const command = slashCommands.find(({ keys }) => keys.includes(key.toLowerCase()));
  return command ? { kind: 'command', name: command.name, rest } : { kind: 'unknown', typed: `/${key}` };
}
