import type {
  Dependence,
  RecordedApproval,
  RecordedGrant,
  RecordedRefusal,
  ResolutionRecord,
} from '../../case/record/resolution-record.js';
import { item, section, type Section } from './account.js';
import { oneLine, remedyWords, sentences, spaced } from './sentences.js';
import type { Stamp } from './stamp.js';

/** What was granted and under whose authority, what was not, whose approval was asked, and what it all comes to. */
export function remedySections(record: ResolutionRecord, stamp: Stamp): readonly Section[] {
  const { granted, declined, notAllowed, approvals, cost } = record;
  const costWords = `concessions came to ${cost.concessions.text}, entitlements to ${cost.entitlements.text}`;
  return [
    ...section(
      'What was granted',
      granted.map((grant) => item(grantWords(grant, stamp))),
    ),
    ...section(
      'What the customer would rather not have',
      declined.map((one) => item(`${refusalWords(one)} ${stamp(one)}`)),
    ),
    ...section(
      'What was not allowed',
      notAllowed.map((one) => item(`${refusalWords(one)} ${stamp(one)}`)),
    ),
    ...section(
      'What is still owed',
      (record.stillOwed ?? []).map(({ remedy, worth }) =>
        item(sentences(`the rest of it: ${remedyWords(remedy, worth)}`)),
      ),
    ),
    ...section(
      'Approvals',
      approvals.map((approval) => item(approvalWords(approval, stamp))),
    ),
    ...section('What it came to', granted.length > 0 ? [item(sentences(costWords))] : []),
  ];
}

function grantWords(grant: RecordedGrant, stamp: Stamp): string {
  const { remedy, worth, measure, countsAs, details, because, insteadOf, dependsOn, reversed } = grant;
  const kind = countsAs === 'entitlement' ? 'an entitlement' : 'a concession';
  const text = sentences(
    `${remedyWords(remedy, worth, measure)}, ${kind}`,
    insteadOf && `in place of: ${insteadOf.title}`,
    details.length > 0 && details.map(({ name, value }) => `${spaced(name)}: ${oneLine(value)}`).join('; '),
    authorityWords(grant),
    because !== undefined && `why: ${because}`,
    dependsOn && dependenceWords(dependsOn),
  );
  return `${text} ${stamp(grant)}${reversed ? ` ${sentences(`taken back: ${reversed.because}`)} ${stamp(reversed)}` : ''}`;
}

function authorityWords({ authority: { role, because, approvedBy } }: RecordedGrant): string {
  return approvedBy === undefined
    ? `${role.title} may grant it: ${because}`
    : `${approvedBy} approved it, as ${role.title}`;
}

function dependenceWords({ promise, due, state, ifNotKept }: Dependence): string {
  const depends = `it depends on this promise: ${oneLine(promise)}, until ${due.text}`;
  switch (state) {
    case 'open':
    case 'renegotiated':
      return `${depends}; if it is not kept: ${ifNotKept}`;
    case 'kept':
      return `${depends}, which was kept`;
    case 'broken':
      return `${depends}, which was not kept; then follows: ${ifNotKept}`;
    case 'released':
      return `${depends}, from which the customer was released`;
  }
}

function refusalWords({ remedy, worth, because }: RecordedRefusal): string {
  return sentences(remedyWords(remedy, worth), because !== undefined && `why: ${because}`);
}

function approvalWords(approval: RecordedApproval, stamp: Stamp): string {
  const { remedy, worth, of, until, answer, answered } = approval;
  const asked = `asked of ${of.title}: ${remedyWords(remedy, worth)}${until ? `, open until ${until.text}` : ''}`;
  const reply =
    answered && `${answered.name} ${answer === 'given' ? 'said yes' : 'said no'}, ${answered.at.text}`;
  return `${sentences(asked)} ${stamp(approval)} ${sentences(reply ?? 'no answer came')}`;
}
