import type { Event } from '../event.js';

export type EventKind = Event['type'];

/** An event of some kinds. */
export type EventOf<K extends EventKind> = Extract<Event, { type: K }>;
