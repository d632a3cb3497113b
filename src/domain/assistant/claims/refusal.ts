/** What of a draft the check refuses. */
export type RefusalKind =
  | 'AMOUNT'
  | 'PERCENTAGE'
  | 'OFFER'
  | 'LINK'
  | 'ADDRESS'
  | 'PAYEE'
  | 'NUMBER'
  | 'PROMISE'
  | 'TIME'
  | 'STOCK'
  | 'PICTURE'
  | 'LENGTH'
  | 'RECITED';

/** Why a draft may not be sent. */
export interface Refusal {
  kind: RefusalKind;
  /** The words of the draft that are refused; empty if it is the whole. */
  words: string;
  /** The reason in English, for the log and for the seller who takes over. */
  reason: string;
}
/** Returns a refusal. */
export const refusal = (kind: RefusalKind, words: string, reason: string): Refusal => ({ kind, words, reason });
