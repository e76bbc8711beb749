import { readFileSync } from 'node:fs';
import type { Opening } from '../src/case/opening.js';
import { checkLibrary } from '../src/check/check-library.js';
import type { CheckedPlaybook } from '../src/check/checked-playbook.js';
import { drawFault } from '../src/diagnostic/draw-fault.js';
import { readLibrary } from '../src/playbook/read-library.js';
import type { FlowFacts } from './flow-case.js';
import { policy } from './generate-library.js';

export const flowText = readFileSync('bench/flow.yaml', 'utf8');

/** A playbook called `flow`, ready to be walked. */
export function checkedFlow(text: string): CheckedPlaybook {
  const { playbooks, faults } = checkLibrary(readLibrary([{ path: 'flow.yaml', text }, policy]));
  const checked = playbooks.get('flow');
  if (!checked) throw new Error(faults.map((fault) => drawFault(fault)).join('\n'));
  return checked;
}

export function openingWith(facts: FlowFacts): Opening {
  const at = Date.UTC(2026, 2, 2, 12);
  return {
    caseId: 'case',
    at,
    by: 'agent',
    role: 'agent',
    digest: '',
    facts: new Map(Object.entries(facts)),
  };
}
