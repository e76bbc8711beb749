import type { XmlElement } from './read-xml.js';

interface Rule {
  readonly needs: readonly string[];
  readonly may: readonly string[];
  readonly holds: readonly string[];
}

/**
 * What the elements of a JUnit report need, may have and hold, as the schema of Jenkins' xUnit plugin (junit-10.xsd) has it, which is
 * narrower than that of Apache Ant; and besides the `file` and `line` of a case, which it does not name and most readers look for.
 */
const rules: Readonly<Record<string, Rule>> = {
  testsuites: { needs: [], may: ['name', 'time', 'tests', 'failures', 'errors'], holds: ['testsuite'] },
  testsuite: {
    needs: ['name', 'tests', 'failures', 'errors'],
    may: ['group', 'time', 'skipped', 'timestamp', 'hostname', 'id', 'package', 'file', 'log', 'url'],
    holds: ['testsuite', 'properties', 'testcase', 'system-out', 'system-err'],
  },
  testcase: {
    needs: ['name'],
    may: ['time', 'classname', 'group', 'file', 'line'],
    holds: ['skipped', 'error', 'failure', 'system-out', 'system-err'],
  },
  failure: { needs: [], may: ['type', 'message'], holds: [] },
  error: { needs: [], may: ['type', 'message'], holds: [] },
  skipped: { needs: [], may: ['type', 'message'], holds: [] },
  'system-out': { needs: [], may: [], holds: [] },
  'system-err': { needs: [], may: [], holds: [] },
};

/** What in a report is not as its readers have it. */
export function notJunit({ name, attributes, children }: XmlElement): readonly string[] {
  const rule = rules[name];
  if (rule === undefined) return [`<${name}> is unknown`];
  const given = Object.keys(attributes);
  return [
    ...rule.needs.filter((one) => !given.includes(one)).map((one) => `<${name}> has no ${one}`),
    ...given
      .filter((one) => ![...rule.needs, ...rule.may].includes(one))
      .map((one) => `<${name}> has ${one}`),
    ...children
      .filter((child) => !rule.holds.includes(child.name))
      .map((child) => `<${name}> holds <${child.name}>`),
    ...children.flatMap(notJunit),
  ];
}
