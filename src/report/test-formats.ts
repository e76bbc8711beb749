import { drawFault, type Paint } from '../diagnostic/draw-fault.js';
import { scenariosGithub } from './scenarios-github.js';
import { scenariosJson } from './scenarios-json.js';
import { scenariosJunit } from './scenarios-junit.js';
import { scenariosMarkdown } from './scenarios-markdown.js';
import { scenariosTap } from './scenarios-tap.js';
import { scenariosText } from './scenarios-text.js';
import type { TestReport } from './test-report.js';

/** The formats of played scenarios, by the name that `--format` has for them. Each ends with a line break, or is empty. */
export const testFormats = {
  pretty: ({ results, unplayed, faults }, paint) =>
    [
      ...faults.map((fault) => `${drawFault(fault, paint)}\n`),
      ...(results.length === 0 ? [] : [scenariosText(results, unplayed)]),
    ].join('\n'),
  json: scenariosJson,
  junit: scenariosJunit,
  tap: scenariosTap,
  github: scenariosGithub,
  markdown: scenariosMarkdown,
} satisfies Readonly<Record<string, (report: TestReport, paint?: Paint) => string>>;
