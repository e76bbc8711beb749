import { Option } from 'commander';
import { didYouMean } from '../diagnostic/did-you-mean.js';
import { Failure } from './failure.js';

/** A format that was asked for, and the file that it is to be written to. */
export interface WantedFormat<Format extends string> {
  readonly format: Format;
  /** As it was typed; without it, the format is printed. */
  readonly file?: string;
}

/** `--format json` or `--format json=report.json`, as often as wanted. */
export function formatOption<Format extends string>(formats: readonly Format[]): Option {
  return new Option(
    '--format <format[=file]>',
    `how it is printed, or written to a file (repeatable): ${formats.join(', ')}`,
  ).argParser((typed: string, before: readonly WantedFormat<Format>[] = []) => [
    ...before,
    readFormat(typed, formats),
  ]);
}

/** Reads `json` or `json=report.json`; `otherwise` is what may have been meant where it is neither. */
export function readFormat<Format extends string>(
  typed: string,
  formats: readonly Format[],
  otherwise?: string,
): WantedFormat<Format> {
  const [, name = '', file] = /^([^=]*)(?:=([^]*))?$/.exec(typed) ?? [];
  const format = formats.find((one) => one === name);
  if (format === undefined) {
    const near = didYouMean(name, formats);
    const help =
      near === undefined
        ? [`it is one of: ${formats.join(', ')}`, ...(otherwise === undefined ? [] : [otherwise])].join('; ')
        : `did you mean \`${near}\`?`;
    throw new Failure(`there is no format called \`${name}\``, help);
  }
  if (file === '')
    throw new Failure(
      `\`${typed}\` names no file`,
      `write it as --format ${name}=FILE, or leave out the \`=\``,
    );
  return { format, ...(file !== undefined && { file }) };
}
