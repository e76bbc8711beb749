import type { HappenedCase } from './happened-case.js';
import type { Named } from './named.js';
import type { Place } from './place.js';

type Kind = 'playbook' | 'role' | 'cause' | 'remedy' | 'party' | `step of ${string}`;

interface Title {
  readonly title: string;
  readonly at: number;
  readonly caseId: string;
}

/** How everything is called by the latest case that has it: it may have got another title while cases went on. */
export class Titles {
  private readonly latest = new Map<string, Title>();

  learn({ events, caseId }: HappenedCase, kind: Kind, { id, title }: Named): void {
    const key = `${kind} ${id}`;
    const at = events[0]?.at ?? 0;
    const known = this.latest.get(key);
    if (!known || at > known.at || (at === known.at && caseId > known.caseId))
      this.latest.set(key, { title, at, caseId });
  }

  learnPlace(of: HappenedCase, { playbook, step }: Place): void {
    this.learn(of, 'playbook', playbook);
    this.learn(of, `step of ${playbook.id}`, step);
  }

  named(kind: Kind, { id, title }: Named): Named {
    return { id, title: this.latest.get(`${kind} ${id}`)?.title ?? title };
  }

  place({ playbook, step }: Place): Place {
    return {
      playbook: this.named('playbook', playbook),
      step: this.named(`step of ${playbook.id}`, step),
    };
  }
}
