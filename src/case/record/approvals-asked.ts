import type { EventOf } from './event-of.js';
import type { RecordedApproval } from './resolution-record.js';
import type { Scribe } from './scribe.js';

type Asked = EventOf<'approval_requested'>;
type Answer = EventOf<'approval_given' | 'approval_refused'>;

/**
 * Approvals that were asked for, each with its answer. Where an answer was changed later there is one without a request of
 * its own: it is kept as what it is.
 */
export function approvalsAsked(scribe: Scribe): readonly RecordedApproval[] {
  const answers = [...scribe.of('approval_given', 'approval_refused')];
  const asked = scribe.of('approval_requested').map((request) => {
    const at = answers.findIndex((answer) => isAnswerTo(scribe, request, answer));
    const [answer] = at < 0 ? [] : answers.splice(at, 1);
    return { seq: request.seq, approval: approvalOf(scribe, request, answer) };
  });
  const others = answers.map((answer) => ({ seq: answer.seq, approval: approvalOf(scribe, answer, answer) }));
  return [...asked, ...others].sort((a, b) => a.seq - b.seq).map(({ approval }) => approval);
}

function approvalOf(scribe: Scribe, event: Asked | Answer, answer: Answer | undefined): RecordedApproval {
  const { remedy, worth, of, at } = event;
  const until = event.type === 'approval_requested' ? event.until : null;
  return {
    remedy: scribe.remedy(remedy, at),
    worth: worth === null ? null : scribe.money(worth),
    of: scribe.party(of, at),
    until: until === null ? null : scribe.moment(until),
    ...answerOf(scribe, answer),
    ...scribe.entry(event),
  };
}

function answerOf(scribe: Scribe, answer: Answer | undefined): Pick<RecordedApproval, 'answer' | 'answered'> {
  if (!answer) return { answer: 'none' };
  const answered = { name: scribe.words(answer.name), at: scribe.moment(answer.at) };
  return { answer: answer.type === 'approval_given' ? 'given' : 'refused', answered };
}

/** The first answer to the same question, unless it was asked once more before that. */
function isAnswerTo(scribe: Scribe, asked: Asked, answer: Answer): boolean {
  // Asked anew, the same is asked in another visit to its step.
  const isSame =
    answer.step === asked.step &&
    answer.remedy === asked.remedy &&
    answer.worth === asked.worth &&
    answer.of === asked.of;
  if (!isSame || answer.seq < asked.seq) return false;
  return !scribe
    .of('approval_requested')
    .some(({ seq, step }) => seq > asked.seq && seq < answer.seq && step === asked.step);
}
