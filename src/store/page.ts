/** A stretch of a list. Where there is more, `next` asks for it: what comes or goes meanwhile moves nothing. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}

export interface PageWanted {
  /** How many at most. */
  readonly limit: number;
  /** The `next` of the page before. */
  readonly after?: string;
}
