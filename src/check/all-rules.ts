import type { StepKind } from '../playbook/step.js';
import type { LibraryContext } from './library-context.js';
import type { PersonaContext } from './persona-context.js';
import type { PlaybookContext } from './playbook-context.js';
import type { PolicyContext } from './policy-context.js';
import type { ScenarioContext } from './scenario-context.js';
import type { TranslationContext } from './translation-context.js';
import { answersNeedOptions } from './rules/answers-need-options.js';
import { assertsNothing } from './rules/asserts-nothing.js';
import { badTime } from './rules/bad-time.js';
import { badValue } from './rules/bad-value.js';
import { changeNeverHolds } from './rules/change-never-holds.js';
import { changedFact } from './rules/changed-fact.js';
import { choiceMayBeEmpty } from './rules/choice-may-be-empty.js';
import { conditionAlwaysTrue } from './rules/condition-always-true.js';
import { conditionNeverTrue } from './rules/condition-never-true.js';
import { confirmWithoutIfNo } from './rules/confirm-without-if-no.js';
import { customerWithoutKnownBy } from './rules/customer-without-known-by.js';
import { dueNeedsADate } from './rules/due-needs-a-date.js';
import { duplicateColumn } from './rules/duplicate-column.js';
import { duplicateStep } from './rules/duplicate-step.js';
import { duplicateWords } from './rules/duplicate-words.js';
import { endNeverReached } from './rules/end-never-reached.js';
import { endNotDeclared } from './rules/end-not-declared.js';
import { endlessLoop } from './rules/endless-loop.js';
import { factDeclaredTwice } from './rules/fact-declared-twice.js';
import { factNeededTooEarly } from './rules/fact-needed-too-early.js';
import { factWithoutQuestion } from './rules/fact-without-question.js';
import {
  forbiddenWordsInPolicy,
  forbiddenWordsInTranslation,
  forbiddenWordsUsed,
} from './rules/forbidden-words.js';
import { giftType } from './rules/gift-type.js';
import { goToIntoAside } from './rules/go-to-into-aside.js';
import { handOffWithoutBecause } from './rules/hand-off-without-because.js';
import { impressionOptions } from './rules/impression-options.js';
import { knownByType } from './rules/known-by-type.js';
import { listNeeded } from './rules/list-needed.js';
import { missingNeed } from './rules/missing-need.js';
import { missingWords } from './rules/missing-words.js';
import { needType } from './rules/need-type.js';
import { nestedTooDeep } from './rules/nested-too-deep.js';
import { neverGranted } from './rules/never-granted.js';
import { neverOpen } from './rules/never-open.js';
import { neverPromised } from './rules/never-promised.js';
import { noOtherwise } from './rules/no-otherwise.js';
import { noPolicy } from './rules/no-policy.js';
import { noSuchDecision } from './rules/no-such-decision.js';
import { noSuchEnd } from './rules/no-such-end.js';
import { noSuchEvent } from './rules/no-such-event.js';
import {
  noSuchFact,
  noSuchFactInPersona,
  noSuchFactInPolicy,
  noSuchFactInScenario,
} from './rules/no-such-fact.js';
import { noSuchMood } from './rules/no-such-mood.js';
import { noSuchOption } from './rules/no-such-option.js';
import { noSuchPartner, noSuchPartnerInPersona, noSuchPartnerInScenario } from './rules/no-such-partner.js';
import { noSuchPlaybook, noSuchPlaybookInScenario, noSuchPlaybookInWords } from './rules/no-such-playbook.js';
import { noSuchPromise } from './rules/no-such-promise.js';
import { noSuchQuestion } from './rules/no-such-question.js';
import {
  noSuchRemedy,
  noSuchRemedyInPersona,
  noSuchRemedyInPolicy,
  noSuchRemedyInScenario,
} from './rules/no-such-remedy.js';
import { noSuchRole, noSuchRoleInScenario } from './rules/no-such-role.js';
import { noSuchRootCause, noSuchRootCauseInScenario } from './rules/no-such-root-cause.js';
import { noSuchStep, noSuchStepInPersona } from './rules/no-such-step.js';
import { noWayOn } from './rules/no-way-on.js';
import { noWayToEnd } from './rules/no-way-to-end.js';
import { nobodyAbove } from './rules/nobody-above.js';
import { nobodyMayGrant } from './rules/nobody-may-grant.js';
import { optionNeverAvailable } from './rules/option-never-available.js';
import { optionalUnguarded, optionalUnguardedInPolicy } from './rules/optional-unguarded.js';
import { otherwiseNotLast } from './rules/otherwise-not-last.js';
import { percentWithoutOf } from './rules/percent-without-of.js';
import { playbookRunsItself } from './rules/playbook-runs-itself.js';
import { promiseWithoutIfBroken } from './rules/promise-without-if-broken.js';
import { promiseWithoutIfNotAgreed } from './rules/promise-without-if-not-agreed.js';
import { promiseWithoutOwner } from './rules/promise-without-owner.js';
import { remedyWithoutAmount } from './rules/remedy-without-amount.js';
import { questionNamesLaterFact, questionNamesLaterFactInPolicy } from './rules/question-names-later-fact.js';
import { rolesAskInACircle } from './rules/roles-ask-in-a-circle.js';
import { rowNeverReached } from './rules/row-never-reached.js';
import { setOfFixedFact } from './rules/set-of-fixed-fact.js';
import { staleWords } from './rules/stale-words.js';
import { tableGap } from './rules/table-gap.js';
import { tableOverlap } from './rules/table-overlap.js';
import { unhandledEnd } from './rules/unhandled-end.js';
import { unknownGift } from './rules/unknown-gift.js';
import { unknownNeed } from './rules/unknown-need.js';
import {
  unknownPlaceholder,
  unknownPlaceholderInPersona,
  unknownPlaceholderInPolicy,
} from './rules/unknown-placeholder.js';
import { unreachableStep } from './rules/unreachable-step.js';
import { unusedFact } from './rules/unused-fact.js';
import { unusedGiven } from './rules/unused-given.js';
import { waitOneWay } from './rules/wait-one-way.js';
import { waitWithoutEnd } from './rules/wait-without-end.js';
import { wordsLoseAFact } from './rules/words-lose-a-fact.js';

type Rule<Context> = (context: Context) => void;

/** Every rule about a playbook as a whole; it is given its formulas' types and its tables read. */
export const playbookRules: readonly Rule<PlaybookContext>[] = [
  conditionAlwaysTrue,
  conditionNeverTrue,
  dueNeedsADate,
  duplicateStep,
  endNeverReached,
  factDeclaredTwice,
  factNeededTooEarly,
  factWithoutQuestion,
  forbiddenWordsUsed,
  nestedTooDeep,
  noSuchFact,
  noSuchPartner,
  noSuchPromise,
  noWayToEnd,
  optionalUnguarded,
  questionNamesLaterFact,
  setOfFixedFact,
  unknownPlaceholder,
  unreachableStep,
  unusedFact,
];

/** Every rule about steps of one kind, for playbooks that have such steps. */
export const stepRules: ReadonlyMap<StepKind, readonly Rule<PlaybookContext>[]> = new Map<
  StepKind,
  readonly Rule<PlaybookContext>[]
>([
  ['ask', [noSuchOption, answersNeedOptions]],
  ['choose', [optionNeverAvailable, choiceMayBeEmpty]],
  [
    'decide',
    [tableGap, tableOverlap, rowNeverReached, noOtherwise, otherwiseNotLast, duplicateColumn, listNeeded],
  ],
  ['remedy', [noSuchRemedy, nobodyMayGrant, noWayOn, percentWithoutOf, remedyWithoutAmount]],
  ['promise', [promiseWithoutOwner, promiseWithoutIfBroken, promiseWithoutIfNotAgreed]],
  ['wait_for', [waitWithoutEnd, waitOneWay]],
  ['hand_off_to', [handOffWithoutBecause]],
  ['contact', [impressionOptions]],
  [
    'run',
    [noSuchPlaybook, missingNeed, unknownNeed, unknownGift, needType, giftType, unhandledEnd, noSuchEnd],
  ],
  ['confirm', [confirmWithoutIfNo]],
  ['close', [noSuchRootCause]],
  ['end', [endNotDeclared]],
  ['go_to', [noSuchStep, goToIntoAside, endlessLoop]],
]);

/** Every rule about the policy as it stands in one period. */
export const policyRules: readonly Rule<PolicyContext>[] = [
  changedFact,
  customerWithoutKnownBy,
  knownByType,
  neverOpen,
  noSuchFactInPolicy,
  noSuchRemedyInPolicy,
  noSuchRole,
  questionNamesLaterFactInPolicy,
  rolesAskInACircle,
  unknownPlaceholderInPolicy,
  optionalUnguardedInPolicy,
  forbiddenWordsInPolicy,
];

/** Every rule that looks across playbooks. */
export const libraryRules: readonly Rule<LibraryContext>[] = [
  changeNeverHolds,
  noPolicy,
  nobodyAbove,
  playbookRunsItself,
];

/** Every rule about one scenario. */
export const scenarioRules: readonly Rule<ScenarioContext>[] = [
  assertsNothing,
  badTime,
  badValue,
  neverGranted,
  neverPromised,
  noSuchDecision,
  noSuchEvent,
  noSuchFactInScenario,
  noSuchPartnerInScenario,
  noSuchPlaybookInScenario,
  noSuchQuestion,
  noSuchRemedyInScenario,
  noSuchRoleInScenario,
  noSuchRootCauseInScenario,
  unusedGiven,
];

/** Every rule about one persona, beside those about scenarios, which hold for how things stand with it. */
export const personaRules: readonly Rule<PersonaContext>[] = [
  noSuchFactInPersona,
  noSuchMood,
  noSuchPartnerInPersona,
  noSuchRemedyInPersona,
  noSuchStepInPersona,
  unknownPlaceholderInPersona,
];

/** Every rule about words in another language. */
export const translationRules: readonly Rule<TranslationContext>[] = [
  duplicateWords,
  forbiddenWordsInTranslation,
  missingWords,
  noSuchPlaybookInWords,
  staleWords,
  wordsLoseAFact,
];
