/**
 * The record of what is visible from outside: what people wrote, what the team did, and what reached the vendor. It is plain data, and
 * the checker sees nothing else.
 */
export interface Person {
  /** Digits only, as WhatsApp writes it. */
  number: string;
  shop: number;
  language: 'es' | 'en';
  /** All time zones in which this number may be. */
  zones: readonly string[];
  /** Their id on a network, if they also write there. */
  social?: { channel: SocialChannel; id: string };
}
export type SocialChannel = 'INSTAGRAM' | 'MESSENGER';
/** How a message was written, if not on WhatsApp: by the shop's web form, where nothing can be answered, on a network, or below a post. */
export type By = 'form' | 'social' | 'comment';
export interface Wrote {
  number: string;
  at: number;
  text: string;
  /** The meaning of the message, if it is about being sent messages at all. */
  means: 'stop' | 'start' | null;
  by?: By;
}
/** The actions of the shop's team, as sent to the product. */
export interface Did {
  number: string;
  at: number;
  what:
    | 'opted-out'
    | 'won'
    | 'took-over'
    | 'handed-back'
    | 'closed-case'
    | 'nurtured'
    | 'paid'
    | 'moved-appointment'
    | 'sent-template';
  /** What the team had sent, which may leave later, in the words that tell it from other messages. */
  text?: string;
  /** The invoice of a payment, and what is left to pay in minor units. */
  invoice?: { number: string; owedMinor: string };
}
export interface Left {
  number: string;
  at: number;
  /** `comment` stands below a post, where everybody reads it. */
  kind: 'text' | 'template' | 'comment';
  text: string;
  /** Sent on the person's network; otherwise on WhatsApp. */
  on?: 'social';
  /** Embudo's own id of the message, or the vendor's where Embudo's is not sent. */
  messageId: string;
}
/** A record of a person as the shop's people see it at the end: a lead, an order, an appointment, a task … */
export interface End {
  number: string;
  kind: string;
  at: number;
  what: { [field: string]: string | number | null };
}
/** An error of the product to a member of the team who wanted to send something. */
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
  /** What the shop's people see of each person when the month is over. */
  ends: End[];
  endedAt: number;
}
