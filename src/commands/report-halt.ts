import type { Halted, Played } from '../case/play-case.js';
import type { Question } from '../case/question.js';
import { buildRecord } from '../case/record/build-record.js';
import { didYouMean } from '../diagnostic/did-you-mean.js';
import { positionOf } from '../diagnostic/position.js';
import type { Scenario } from '../playbook/scenario.js';
import { recordJson } from '../report/record-json.js';
import { harmless, harmlessJson } from '../terminal/harmless.js';
import { errorLines } from './error-lines.js';
import type { Ending } from './ending.js';
import { printFaults } from './print-faults.js';
import { printRecord, type RecordFormat } from './print-record.js';
import { unfitFault } from './unfit-fault.js';
import type { World } from './world.js';

/** Says why a case that is played by answers went no further. One that waits for something has come as far as it can. */
export function reportHalt(
  played: Played,
  halted: Halted,
  scenario: Scenario,
  format: RecordFormat,
  world: World,
): Ending {
  switch (halted.kind) {
    case 'missing':
      if (halted.question.purpose === 'wait') {
        world.stderr.write(harmless(`The case waits. ${halted.question.text}\n`));
        printRecord(played.case, format, world);
        return 'paused';
      }
      return missing(played, halted.question, format, world);
    case 'unfit':
      return unfit(played, halted, scenario, format, world);
    case 'refused':
      world.stderr.write(errorLines(halted));
      printError({ kind: 'refused', message: halted.message }, played, format, world);
      return 'not_done';
  }
}

/** Names what had to be known to go on. */
export function missingAnswer(
  { key, text, options, type }: Question,
  unused: readonly string[] = [],
): { readonly message: string; readonly help: string } {
  const near = didYouMean(key, unused);
  if (near !== undefined)
    return { message: `there is no answer for \`${key}\`: ${text}`, help: `did you mean it by \`${near}\`?` };
  const names = options?.map(({ name }) => name) ?? (type.kind === 'yes_no' ? ['yes', 'no'] : []);
  const choices = names.length === 0 ? '' : `, one of: ${names.join(', ')}`;
  return {
    message: `there is no answer for \`${key}\`: ${text}`,
    help: `write \`${key}: …\` among the answers${choices}`,
  };
}

function missing(played: Played, question: Question, format: RecordFormat, world: World): Ending {
  const { message, help } = missingAnswer(
    question,
    played.unused.map((given) => given.key.value),
  );
  world.stderr.write(errorLines({ message, help }));
  printError(
    {
      kind: 'answer_missing',
      key: question.key,
      question: question.text,
      address: question.address,
      message,
    },
    played,
    format,
    world,
  );
  return 'input_needed';
}

function unfit(
  played: Played,
  halted: Extract<Halted, { kind: 'unfit' }>,
  { file }: Scenario,
  format: RecordFormat,
  world: World,
): Ending {
  const { question, given, help } = halted;
  const { key, text, address, isPrivate } = question;
  const [only, ...others] = given.answers;
  const span = only && others.length === 0 ? only.value.at : given.key.at;
  const { line, column } = positionOf(file, span.start);
  // A private answer is shown nowhere, not even to say what is wrong with it.
  const message = isPrivate ? 'this does not fit; it is private, so it is not shown' : halted.message;
  if (isPrivate) world.stderr.write(harmless(`error: ${key}: ${message} (${file.path}:${line}:${column})\n`));
  else printFaults([unfitFault(file, span, `${message}; this answers “${text}”`, help)], world);
  printError(
    { kind: 'answer_does_not_fit', key, question: text, address, message, file: file.path, line, column },
    played,
    format,
    world,
  );
  return 'not_done';
}

/** Whoever reads JSON is told in JSON, with the record as far as the case went. */
function printError(
  error: object,
  { case: halted }: Played,
  { format, reveal = false }: RecordFormat,
  { stdout }: World,
): void {
  if (format !== 'json') return;
  const record: unknown = JSON.parse(recordJson(buildRecord(halted, { reveal })));
  stdout.write(harmlessJson(`${JSON.stringify({ error, record }, null, 2)}\n`));
}
