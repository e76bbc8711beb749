import { dirname, resolve } from 'node:path';
import type { Paint } from '../diagnostic/draw-fault.js';
import { harmless, harmlessJson } from '../terminal/harmless.js';
import { chalkFor, faultPaint } from '../terminal/palette.js';
import type { Output } from '../terminal/screen.js';
import { Failure } from './failure.js';
import type { WantedFormat } from './format-option.js';
import type { World } from './world.js';

/** How each format of a command makes its text of what was found. */
export type Formats<Format extends string, Report> = Readonly<
  Record<Format, (report: Report, paint?: Paint) => string>
>;

/** These are for people; whatever else is printed is for a program, which must find nothing beside it. */
const forPeople: ReadonlySet<string> = new Set(['pretty', 'compact']);
/** Harmful signs stand only inside the JSON of these. */
const madeOfJson: ReadonlySet<string> = new Set(['json', 'jsonl', 'sarif', 'gitlab', 'tap']);

/** Prints what is to be printed, then writes the files, so that a file that cannot be written keeps nothing from being seen. */
export function writeReports<Format extends string, Report>(
  wanted: readonly WantedFormat<Format>[],
  formats: Formats<Format, Report>,
  report: Report,
  world: World,
): void {
  const printed = wanted.filter(({ file }) => file === undefined).map(({ format }) => format);
  for (const [stream, format] of streamsFor(printed, world))
    stream.write(textOf(format, formats, report, faultPaint(chalkFor(stream, world.env))));
  for (const { format, file } of wanted)
    if (file !== undefined) writeFile(file, textOf(format, formats, report), world);
}

/** A format for programs has stdout to itself; one for people then goes to stderr. */
function streamsFor<Format extends string>(
  formats: readonly Format[],
  { stdout, stderr }: World,
): readonly (readonly [Output, Format])[] {
  const [people, programs] = [true, false].map((is) => formats.filter((one) => forPeople.has(one) === is));
  const two = [people!, programs!].find(({ length }) => length > 1);
  if (two !== undefined)
    throw new Failure(
      `only one of the formats ${two.map((format) => `\`${format}\``).join(' and ')} can be printed`,
      `write the others to files: --format ${two[1]}=FILE`,
    );
  const forPeopleTo = programs!.length > 0 ? stderr : stdout;
  return [
    ...programs!.map((format) => [stdout, format] as const),
    ...people!.map((format) => [forPeopleTo, format] as const),
  ];
}

function textOf<Format extends string, Report>(
  format: Format,
  formats: Formats<Format, Report>,
  report: Report,
  paint?: Paint,
): string {
  const text = formats[format](report, paint);
  if (madeOfJson.has(format)) return harmlessJson(text);
  // What is painted holds the paint's own signs; whatever came from files was made harmless before it was painted.
  return forPeople.has(format) ? text : harmless(text);
}

/** Writes a file that was named on the command line. */
export function writeFile(named: string, text: string, { files, cwd }: World): void {
  try {
    files.replace(resolve(cwd, named), text);
  } catch (error) {
    throw notWritten(named, error);
  }
}

/** Writes a file in a folder that is made where there is none. */
export function writeInFolder(named: string, text: string, world: World): void {
  try {
    world.files.makeFolder(dirname(resolve(world.cwd, named)));
  } catch (error) {
    throw notWritten(named, error);
  }
  writeFile(named, text, world);
}

const inTheWay: ReadonlySet<string | undefined> = new Set(['ENOTDIR', 'EEXIST']);

function notWritten(named: string, error: unknown): Failure {
  const { code } = error as NodeJS.ErrnoException;
  const why = error instanceof Error ? error.message : String(error);
  const message = `\`${named}\` could not be written`;
  if (code === 'ENOENT') return new Failure(message, 'its folder has to be there already');
  if (inTheWay.has(code)) return new Failure(message, `a file stands where a folder should be (${why})`);
  return new Failure(message, `see whether you may write there (${why})`);
}
