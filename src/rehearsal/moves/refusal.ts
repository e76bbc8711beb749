/** Why a move cannot be made, and the way out. */
export interface Refusal {
  readonly message: string;
  readonly help?: string;
}
