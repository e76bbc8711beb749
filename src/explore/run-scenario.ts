import { playCase, type Halted, type Played } from '../case/play-case.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { didYouMean } from '../diagnostic/did-you-mean.js';
import type { Scenario } from '../playbook/scenario.js';
import { compareExpectation } from './compare-expectation.js';
import { pointsOfPromises, pointsOfRun } from './footprint.js';
import { openingOf } from './opening-of.js';
import type { PointName } from './point.js';
import { playedOut } from './played-out.js';
import type { Difference, ScenarioResult } from './scenario-result.js';

/**
 * Plays a scenario with the playbook that it names, and compares what came of it with all that it expects. A conversation
 * that breaks off is not compared: what came of it until then says nothing about the rest.
 */
export function runScenario(checked: CheckedPlaybook, scenario: Scenario): ScenarioResult {
  const reading = openingOf(checked, scenario);
  const points = new Set<PointName>();
  if ('differences' in reading) return { scenario, differences: reading.differences, points };
  const played = playCase(checked, reading.opening, scenario, (run) => {
    for (const point of pointsOfRun(run)) points.add(point);
  });
  for (const point of pointsOfPromises(played.case, 0)) points.add(point);
  const { halted } = played;
  if (halted && !isExpectedToWait(scenario, halted)) {
    return { scenario, played, differences: [haltDifference(scenario, played, halted)], points };
  }
  const compared = scenario.expect.flatMap((expectation) =>
    compareExpectation(playedOut(played), expectation),
  );
  const differences = [...expectsNothing(scenario), ...compared, ...neverUsed(played)];
  return { scenario, played, differences, points };
}

function expectsNothing({ expect, expectAt }: Scenario): readonly Difference[] {
  if (expect.length > 0) return [];
  return [
    { field: 'expect', at: expectAt, expected: 'something that must come of it', got: 'nothing is expected' },
  ];
}

/** A case that is to be waiting at the end has no answer to what it waits for. */
function isExpectedToWait({ expect }: Scenario, halted: Halted): boolean {
  if (halted.kind !== 'missing' || halted.question.purpose !== 'wait') return false;
  return expect.some(
    ({ field, value }) => field.value === 'outcome' && value.kind === 'text' && value.text === 'waiting',
  );
}

function haltDifference(scenario: Scenario, { unused }: Played, halted: Halted): Difference {
  switch (halted.kind) {
    case 'missing': {
      const { key, text } = halted.question;
      const near = didYouMean(
        key,
        unused.map((given) => given.key.value),
      );
      const help =
        near === undefined ? `write \`${key}: …\` below \`given\`` : `did you mean it by \`${near}\`?`;
      return {
        field: `given.${key}`,
        at: scenario.givenAt,
        expected: `an answer to “${text}”`,
        got: 'none is given',
        help,
      };
    }
    case 'unfit':
      return {
        field: `given.${halted.given.key.value}`,
        at: halted.given.key.at,
        expected: `an answer to “${halted.question.text}”`,
        got: halted.message,
        ...(halted.help !== undefined && { help: halted.help }),
      };
    case 'refused':
      return {
        field: 'given',
        at: scenario.givenAt,
        expected: 'the case goes on',
        got: halted.message,
        ...(halted.help !== undefined && { help: halted.help }),
      };
  }
}

function neverUsed({ unused, neverCameUp }: Played): readonly Difference[] {
  return [
    ...unused.map(({ key, answers }) => ({
      field: `given.${key.value}`,
      at: key.at,
      expected: answers.length === 1 ? 'it is used' : `all ${answers.length} answers are used`,
      got: answers.length === 1 ? 'nothing asked for it' : 'it was asked less often',
    })),
    ...neverCameUp.map(({ name, before }) => ({
      field: `happens.${name.value}`,
      at: name.at,
      expected: `it comes up before \`${before.value}\` is asked`,
      got: `\`${before.value}\` was never asked`,
    })),
  ];
}
