/** A call away from whatever question is open. One that comes while none is ends the next. */
export class AwayCall {
  private isWaiting = false;
  private listener: (() => void) | undefined;

  call(): void {
    if (this.listener) this.listener();
    else this.isWaiting = true;
  }

  /** Tells of the next call; what is returned stops telling. */
  listen(listener: () => void): () => void {
    this.listener = listener;
    if (this.isWaiting) setImmediate(() => this.listener?.());
    this.isWaiting = false;
    return () => (this.listener = undefined);
  }
}
