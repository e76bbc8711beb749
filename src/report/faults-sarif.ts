import type { Fault, Fix } from '../diagnostic/fault.js';
import { positionOf } from '../diagnostic/position.js';
import type { Place, SourceFile } from '../diagnostic/source-file.js';
import { certainFix } from '../project/certain-fix.js';
import type { CheckReport } from './check-report.js';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** Faults as SARIF 2.1.0 (OASIS), for code scanning. */
export function faultsSarif(report: CheckReport): string {
  const codes = [...new Set(report.faults.map(({ code }) => code))].sort();
  const run = {
    tool: {
      driver: {
        name: 'makeright',
        semanticVersion: report.version,
        rules: codes.map((code) => ruleData(code, report.promiseOf(code))),
      },
    },
    columnKind: 'unicodeCodePoints',
    artifacts: report.files.map((file) => ({ location: artifact(file, report) })),
    results: report.faults.map((fault) => resultData(fault, codes.indexOf(fault.code), report)),
  };
  return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

function ruleData(code: string, promise: string | undefined): object {
  return { id: code, ...(promise !== undefined && { shortDescription: { text: promise } }) };
}

function resultData(fault: Fault, ruleIndex: number, report: CheckReport): object {
  const { code, severity, message, help, related = [] } = fault;
  const fixes = certainFix(fault);
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: help === undefined ? message : `${message}\nhelp: ${help}` },
    locations: [location(fault, report)],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, index) => ({
        id: index + 1,
        ...location(place, report),
        message: { text: place.message },
      })),
    }),
    ...(fixes.length > 0 && { fixes: [fixData(fault.file, fixes, report)] }),
    partialFingerprints: { 'names/v1': report.keyOf(fault) },
  };
}

function fixData(file: SourceFile, fixes: readonly Fix[], report: CheckReport): object {
  const replacements = fixes.map((fix) => ({
    deletedRegion: region({ file, span: fix }),
    insertedContent: { text: fix.by },
  }));
  return { artifactChanges: [{ artifactLocation: artifact(file, report), replacements }] };
}

function location(place: Place, report: CheckReport): object {
  return {
    physicalLocation: { artifactLocation: artifact(place.file, report), region: region(place) },
  };
}

/** The end of a region lies behind its last character, as ours does. */
function region({ file, span }: Place): object {
  const [start, end] = [positionOf(file, span.start), positionOf(file, span.end)];
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

function artifact(file: SourceFile, { pathOf }: CheckReport): object {
  const path = pathOf(file);
  const encoded = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return encoded.startsWith('/') ? { uri: `file://${encoded}` } : { uri: encoded, uriBaseId: '%SRCROOT%' };
}
