import { join } from 'node:path';

/** Where the playbook lies that asks a question of every kind. */
export const house = join(import.meta.dirname, 'house');

/** The words that start it, at a time that does not change. */
export const everyKind: readonly string[] = [
  'run',
  'every-kind',
  '--role',
  'agent',
  '--now',
  '2026-03-02 10:00',
];

/** Its questions, each with the keys that answer it, as its scenario does. */
export const questions: readonly { readonly question: string; readonly keys: string }[] = [
  { question: 'Which way?', keys: '2' },
  { question: 'Are you sure?', keys: '1' },
  { question: 'Price?', keys: '20.00⏎' },
  { question: 'How many of you are there?', keys: '3⏎' },
  { question: 'Share?', keys: '15%⏎' },
  { question: 'On which day?', keys: '2026-03-02⏎' },
  { question: 'Delay?', keys: '3 days⏎' },
  { question: 'What happened?', keys: 'It rained⏎' },
  { question: 'What have you tried?', keys: 'this, that⏎' },
  { question: 'What is the code?', keys: '12-ABC⏎' },
  { question: 'Where was it left?', keys: 'garage⏎' },
  { question: 'Is there anything else?', keys: '⏎' },
  { question: 'Refund of €20.00: grant it now', keys: '1⏎' },
  { question: 'Is that all right?', keys: '1⏎' },
];
