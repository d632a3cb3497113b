export const senderChecks = ['PASS', 'FAIL', 'NONE'] as const;
/** Whether the domain that an e-mail names as its sender's vouches for it, denies it, or says nothing. */
export type SenderCheck = (typeof senderChecks)[number];

/** What an e-mail has beside the text that a message of any channel has. */
export interface InboundEmail {
  subject: string;
  /** The address in From, whether or not it is to be believed. */
  from: string;
  /** All of its text, with what it quotes and its signature. */
  text: string;
  /** HTML that is safe to show; null where it has none. */
  html: string | null;
  /** The message ids of the mails that it answers, the nearest last. */
  references: string[];
  /** The ids of our own messages among them. */
  ownIds: string[];
  senderCheck: SenderCheck;
  /** What the receiving server found, in its words. */
  spf: string | null;
  dkim: string | null;
}

/** What an e-mail that we send has beside its text. */
export interface OutgoingEmail {
  subject: string;
  /** What the recipient sees in front of the address. */
  senderName: string;
  /** The message id of the mail that it answers; null where it answers none. */
  inReplyTo: string | null;
  references: string[];
  /** Whether the agent wrote it. A header says so, so that other programs do not answer it. */
  automatic: boolean;
  /** Whether it answers the contact. All other e-mails say how to unsubscribe. */
  isAnswer: boolean;
}
