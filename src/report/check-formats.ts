import type { Paint } from '../diagnostic/draw-fault.js';
import { faultsText } from './faults-text.js';
import { faultsJson } from './faults-json.js';
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
  pretty: ({ faults, counts, kept }, paint?: Paint) => faultsText(faults, counts, kept, paint),
  compact: faultsCompact,
  json: ({ faults, counts }) => faultsJson(faults, counts),
  jsonl: faultsJsonLines,
  sarif: faultsSarif,
  junit: faultsJunit,
  github: faultsGithub,
  gitlab: faultsGitlab,
  tap: faultsTap,
  markdown: faultsMarkdown,
} satisfies Readonly<Record<string, (report: CheckReport, paint?: Paint) => string>>;
