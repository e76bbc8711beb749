import type { CheckedPlaybook } from '../../check/checked-playbook.js';
import { cleanText } from './clean-text.js';
import { endsOf } from './ends-of.js';
import type { RecordedPause, RecordedRun, RecordedWait, ResolutionRecord } from './resolution-record.js';
import type { Scribe } from './scribe.js';
import { playbookAt, stepNamed } from './step-at.js';
import { stepTitle } from '../step-title.js';
import type { EventOf } from './event-of.js';

type Course = 'waits' | 'pauses' | 'runs' | 'cameUp' | 'deviations';

/** How the case went beside the plain way through its playbook. */
export function courseOf(scribe: Scribe): Pick<ResolutionRecord, Course> {
  return {
    waits: waitsOf(scribe),
    pauses: pausesOf(scribe),
    runs: runsOf(scribe),
    cameUp: scribe
      .of('came_up')
      .map((event) => ({ title: scribe.words(event.title), ...scribe.entry(event) })),
    deviations: scribe.of('deviated').map((event) => ({
      to: cleanText(deviationWords(scribe, event)),
      because: scribe.words(event.because),
      ...scribe.entry(event),
    })),
  };
}

/** An outcome, or what the step does that the case went on at. */
function deviationWords({ checked, policy }: Scribe, { to, step: left }: EventOf<'deviated'>): string {
  const walked = playbookAt(checked, left);
  const step = stepNamed(walked, to);
  return step ? stepTitle(step, walked, policy) : to.replaceAll('_', ' ');
}

function waitsOf(scribe: Scribe): readonly RecordedWait[] {
  const waits = scribe.of('waiting');
  const ends = endsOf(waits, scribe.of('wait_ended'));
  return waits.map((event) => {
    const end = ends.get(event);
    return {
      for: scribe.words(event.for),
      until: event.until === null ? null : scribe.moment(event.until),
      ...(end && { ended: { at: scribe.moment(end.at), happened: end.happened } }),
      ...scribe.entry(event),
    };
  });
}

function pausesOf(scribe: Scribe): readonly RecordedPause[] {
  const resumptions = scribe.of('resumed');
  return scribe.of('paused').map((event) => {
    const resumed = resumptions.find(({ seq }) => seq > event.seq);
    return { ...(resumed && { resumed: scribe.moment(resumed.at) }), ...scribe.entry(event) };
  });
}

function runsOf(scribe: Scribe): readonly RecordedRun[] {
  const runs = scribe.of('run_entered');
  const ends = endsOf(runs, scribe.of('run_ended'));
  return runs.map((event) => {
    const end = ends.get(event);
    const { playbook } = ranFrom(scribe.checked, event.step, event.playbook);
    return {
      playbook: playbook.id.value,
      title: cleanText(playbook.title.value),
      version: cleanText(playbook.version.value),
      ...(end && { ended: { way: end.way, at: scribe.moment(end.at) } }),
      ...scribe.entry(event),
    };
  });
}

function ranFrom(checked: CheckedPlaybook, step: string | null, playbook: string): CheckedPlaybook {
  const ran = playbookAt(checked, step).runs.get(playbook);
  if (!ran) throw new Error(`${playbook} was run at ${step} and cannot be run there`);
  return ran;
}
