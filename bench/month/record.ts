/** What is known from outside: what people wrote, what the team did, and what left for the vendor. Plain data: the checker sees no more. */
export interface Person {
  /** Digits alone, as WhatsApp has them. */
  number: string;
  shop: number;
  language: 'es' | 'en';
  /** All the time zones in which this number may be. */
  zones: readonly string[];
}
export interface Wrote {
  number: string;
  at: number;
  text: string;
  /** What the person means by it, where it is about being written to at all. */
  means: 'stop' | 'start' | null;
}
/** Things that the team of the shop does, as it told the product. */
export interface Did {
  number: string;
  at: number;
  what: 'opted-out' | 'won' | 'took-over' | 'closed-case';
}
export interface Left {
  number: string;
  at: number;
  kind: 'text' | 'template';
  text: string;
  /** Embudo's own id of the message. */
  messageId: string;
}
/** What the product said to somebody of the team who wanted to send something. */
export interface Refused {
  at: number;
  code: string;
}
export interface Record {
  people: readonly Person[];
  wrote: Wrote[];
  did: Did[];
  left: Left[];
  refused: Refused[];
}

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
