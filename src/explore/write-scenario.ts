import { walkOf } from '../case/case.js';
import { placeOf } from '../case/place-of.js';
import { localTime } from '../case/working-calendar.js';
import { grantsOf, promisesOf } from '../case/ledger.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { literalOf } from '../expression/literal-of.js';
import { readLibrary } from '../playbook/read-library.js';
import type { Move } from './inputs-at.js';
import type { WayToOpen } from './openings-of.js';
import { replayWay, type Replayed, type Told } from './replay-way.js';
import { runScenario } from './run-scenario.js';
import { flowList, flowFields, plainOrQuoted } from './yaml-text.js';

/** How a scenario is called, and what stands above it as a remark. */
export interface Named {
  readonly name: string;
  readonly remark?: string;
}

const aDay = 24 * 60 * 60_000;
const aMinute = 60_000;

/**
 * A scenario that goes the way that a case was walked, and expects what came of it. Undefined where the language of scenarios
 * cannot tell it: a scenario settles each promise once, and brings something up before the first time that a question is asked.
 */
export function writeScenario(
  root: CheckedPlaybook,
  opened: WayToOpen,
  moves: readonly Move[],
  named: Named,
): string | undefined {
  const replayed = replayWay(root, opened, moves);
  // Days pass between what happens while the case waits; where that would change the case, only minutes do.
  for (const apart of [aDay, aMinute]) {
    const text = scenarioText(root, opened, replayed, named, apart);
    if (comesOut(root, text, replayed)) return text;
  }
  return undefined;
}

/** Whether a scenario goes the same way as the case, and all that it expects comes of it. */
function comesOut(root: CheckedPlaybook, text: string, replayed: Replayed): boolean {
  const [scenario] = readLibrary([{ path: 'scenario.yaml', text }]).scenarios;
  if (!scenario) return false;
  const { played, differences } = runScenario(root, scenario);
  const answers = replayed.told.filter(({ telling }) => telling.kind === 'answer');
  if (
    !played ||
    played.path.map(({ question }) => question.key).join() !==
      answers.map(({ question }) => question?.key).join()
  )
    return false;
  const isOpen = replayed.case.stop.kind === 'question' && replayed.case.stop.question.purpose !== 'wait';
  return isOpen ? played.halted?.kind === 'missing' : differences.length === 0;
}

function scenarioText(
  root: CheckedPlaybook,
  { opening, policy }: WayToOpen,
  replayed: Replayed,
  { name, remark }: Named,
  apart: number,
): string {
  const moment = (at: number): string => localTime(at, policy.calendar);
  const later = laterMoments(replayed, opening.at, apart);
  const given = givenLines(replayed, later, moment);
  const happens = replayed.told.flatMap((one) => {
    const { telling, question } = one;
    if (telling.kind !== 'came_up' || !question) return [];
    const at = later.get(one);
    const when = at === undefined ? [] : [['at', moment(at)] as const];
    return [flowFields([[telling.name, flowFields([['before', question.key], ...when])]])];
  });
  const received = (opening.received ?? []).map(({ remedy, worth, at }) =>
    flowFields([
      ['remedy', remedy],
      ['amount', literalOf(worth, { kind: 'money', currency: policy.currency })],
      ['on', moment(at).slice(0, 10)],
    ]),
  );
  return [
    ...(remark === undefined ? [] : remark.split('\n').map((line) => `# ${line}`)),
    `scenario: ${plainOrQuoted(name)}`,
    `playbook: ${root.playbook.id.value}`,
    `role: ${opening.role}`,
    `today: ${moment(opening.at)}`,
    ...(received.length === 0 ? [] : [`already_received: ${flowList(received)}`]),
    ...(given.length === 0 ? [] : ['given:', ...given.map((line) => `  ${line}`)]),
    ...(happens.length === 0 ? [] : ['happens:', ...happens.map((line) => `  - ${line}`)]),
    'expect:',
    ...expectLines(replayed).map((line) => `  ${line}`),
    '',
  ].join('\n');
}

interface Answered {
  readonly text: string;
  readonly at?: number;
  readonly isRoutine: boolean;
}

/** When what was told while the case waits was told, where it matters that time has gone by; `apart` is how much each time. */
function laterMoments({ told }: Replayed, start: number, apart: number): ReadonlyMap<Told, number> {
  const isSettled = told.some(({ telling, of }) => telling.kind === 'settle' && of.inputs.length > 0);
  const later = told.filter(({ question, telling }) => {
    const isIdle = question === undefined || question.purpose === 'wait';
    return isIdle && (isSettled || telling.kind === 'settle');
  });
  return new Map(later.map((one, count) => [one, start + (count + 1) * apart]));
}

/** What was answered, by the keys of the questions in the order in which they were first asked. */
function givenLines(
  { told }: Replayed,
  later: ReadonlyMap<Told, number>,
  moment: (at: number) => string,
): readonly string[] {
  const byKey = new Map<string, Answered[]>();
  for (const one of told) {
    const at = later.get(one);
    const answered = answerOf(one);
    if (answered)
      byKey.set(answered.key, [
        ...(byKey.get(answered.key) ?? []),
        { ...answered, ...(at !== undefined && { at }) },
      ]);
  }
  return [...byKey].flatMap(([key, answers]) => {
    if (answers.every(({ isRoutine, at }) => isRoutine && at === undefined)) return [];
    const texts = answers.map(({ text, at }) =>
      at === undefined
        ? text
        : flowFields([
            ['answer', text],
            ['at', moment(at)],
          ]),
    );
    const isSame = texts.every((text) => text === texts[0]);
    return [`${key}: ${isSame ? texts[0]! : flowFields([['in_turn', flowList(texts)]])}`];
  });
}

function answerOf({ telling, question, of }: Told): (Answered & { readonly key: string }) | undefined {
  if (telling.kind === 'settle') {
    const made = of.events[telling.made - 1];
    const key = made?.type === 'promise_made' ? placeOf(made.promise).key : '';
    return { key, text: telling.how.to, isRoutine: false };
  }
  if (telling.kind !== 'answer' || !question) return undefined;
  const { value } = telling;
  const isRoutine =
    question.routine !== undefined ? value === question.routine : value === null && question.isOptional;
  if (value === null) return { key: question.key, text: question.wordForNone ?? '""', isRoutine };
  const text = Array.isArray(value)
    ? flowList(value.map((item) => plainOrQuoted(String(item))))
    : plainOrQuoted(literalOf(value, question.type));
  return { key: question.key, text, isRoutine };
}

/** What came of the case, as a scenario expects it. */
function expectLines({ case: of }: Replayed): readonly string[] {
  const { policy, history } = walkOf(of);
  const closed = of.events.findLast((event) => event.type === 'closed');
  const isWaiting = of.stop.kind === 'question' && of.stop.question.purpose === 'wait';
  const money = (worth: number): string => literalOf(worth, { kind: 'money', currency: policy.currency });
  const grants = grantsOf(history.course).map(({ remedy, worth }) =>
    flowFields([[remedy, worth === null ? 'freely' : money(worth)]]),
  );
  const promises = promisesOf(history.course)
    .filter(({ made }) => made.promise !== 'first_response')
    .map(({ made, state }) =>
      flowFields([
        ['what', plainOrQuoted(made.what)],
        ['owner', made.owner],
        ['state', state],
      ]),
    );
  const taken = of.events.flatMap((event) => (event.type === 'taken' ? [event.to] : []));
  const approved = of.events.flatMap((event) => (event.type === 'approval_given' ? [event.of] : []));
  const list = (name: string, items: readonly string[]): readonly string[] =>
    items.length === 0 ? [] : [`${name}: ${flowList([...new Set(items)])}`];
  return [
    `outcome: ${isWaiting ? 'waiting' : closed?.type === 'closed' && of.stop.kind === 'closed' ? closed.outcome : 'resolved'}`,
    ...(closed?.type === 'closed' && closed.rootCause !== null ? [`root_cause: ${closed.rootCause}`] : []),
    `remedies: ${flowList(grants)}`,
    ...(promises.length === 0 ? [] : ['promises:', ...promises.map((promise) => `  - ${promise}`)]),
    ...list('handed_off_to', taken),
    ...list('approved_by', approved),
  ];
}
