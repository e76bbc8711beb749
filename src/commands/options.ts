import { Option } from 'commander';

// Options that several commands share, worded once.

export const libraryOption = (): Option =>
  new Option(
    '--library <folder>',
    'the folder of playbooks; else MAKERIGHT_LIBRARY, ./playbooks, or those that ship',
  );

export const plainOption = (): Option =>
  new Option('--plain', 'lines that are only added: for screen readers and plain terminals');

export const recordFormatOptions = (): Option[] => [
  new Option('--format <format>', 'how the record is printed')
    .choices(['text', 'json', 'markdown', 'html'])
    .default('text'),
  new Option('--json', 'the same as --format json').implies({ format: 'json' }),
  new Option('--reveal', 'shows private facts in the record'),
];
