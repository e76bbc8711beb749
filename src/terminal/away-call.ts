/** A call away from whatever question is open. One that comes while none is ends the next. */
export class AwayCall {
  private isWaiting = false;
  private listener: (() => void) | undefined;

  call(): void {
    this.isWaiting = true;
    this.tell();
  }

  /** Tells of the next call; what is returned stops telling. */
  listen(listener: () => void): () => void {
    this.listener = listener;
    // A question that is answered by a key typed ahead is gone by then: the call waits for the next one.
    if (this.isWaiting) setImmediate(() => this.tell());
    return () => (this.listener = undefined);
  }

  private tell(): void {
    if (!this.isWaiting || !this.listener) return;
    this.isWaiting = false;
    this.listener();
  }
}
