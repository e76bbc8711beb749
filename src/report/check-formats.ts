import type { Paint } from '../diagnostic/draw-fault.js';
import { faultsText } from './report-faults.js';
import { faultsJson } from './report-faults-json.js';
import type { CheckReport } from './check-report.js';
import { faultsCompact } from './faults-compact.js';
import { faultsGithub } from './faults-github.js';
import { faultsGitlab } from './faults-gitlab.js';
import { faultsJsonLines } from './faults-json-lines.js';
import { faultsJunit } from './faults-junit.js';
import { faultsMarkdown } from './faults-markdown.js';
import { faultsSarif } from './faults-sarif.js';
import { faultsTap } from './faults-tap.js';

/** The formats of a check, by the name that `--format` has for them. Each ends with a line break, or is empty. */
export const checkFormats = {
  pretty: ({ faults, amounts }, paint?: Paint) => faultsText(faults, amounts, paint),
  compact: faultsCompact,
  json: ({ faults, amounts }) => faultsJson(faults, amounts),
  jsonl: faultsJsonLines,
  sarif: faultsSarif,
  junit: faultsJunit,
  github: faultsGithub,
  gitlab: faultsGitlab,
  tap: faultsTap,
  markdown: faultsMarkdown,
} satisfies Readonly<Record<string, (report: CheckReport, paint?: Paint) => string>>;
