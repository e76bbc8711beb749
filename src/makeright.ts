// The library's public surface: to read and check playbooks, to walk cases, and to make their records. Nothing here has a
// world of its own: texts, times and ids come in as arguments, and everything that happened comes out as values.
export { readLibrary } from './playbook/read-library.js';
export { readSourceFile, type SourceFileReading } from './playbook/read-source-file.js';
export { readAnswers } from './playbook/read-answers.js';
export type { Library } from './playbook/library.js';
export type { Playbook } from './playbook/playbook.js';
export type { Policy } from './playbook/policy.js';
export type { Given, GivenAnswer, Happening, Scenario } from './playbook/scenario.js';

export { checkLibrary, type CheckedLibrary } from './check/check-library.js';
export type { CheckedPlaybook } from './check/checked-playbook.js';

export type { Fault, RelatedPlace, Severity } from './diagnostic/fault.js';
export { drawFault, type Paint } from './diagnostic/draw-fault.js';
export { positionOf, type Position } from './diagnostic/position.js';
export type { Place, SourceFile, Span } from './diagnostic/source-file.js';

export type { FactType } from './expression/fact-type.js';
export type { Value } from './expression/value.js';

export {
  openCase,
  overduePromises,
  replayCase,
  tellCase,
  type Case,
  type Stop,
  type Told,
} from './case/case.js';
export type { Event } from './case/event.js';
export type { Deviation, Input, Settlement } from './case/input.js';
export type { Offer, Substitute, WayOn } from './case/offer.js';
export type { Opening, Received } from './case/opening.js';
export { playCase, type Halted, type Lines, type Played, type PlayedStep } from './case/play-case.js';
export type { Moment, Option, Purpose, Question } from './case/question.js';
export { readAnswer, type ReadAnswer } from './case/read-answer.js';

export { buildRecord } from './case/record/build-record.js';
export type { RecordedCase, RecordOptions } from './case/record/recorded-case.js';
export type { ResolutionRecord } from './case/record/resolution-record.js';
export { recordJson } from './report/record-json.js';
export { recordHtml } from './report/record-html.js';
export { recordMarkdown } from './report/record-markdown.js';
export { recordText } from './report/record-text.js';

export { runScenario } from './explore/run-scenario.js';
export type { Difference, ScenarioResult } from './explore/scenario-result.js';
