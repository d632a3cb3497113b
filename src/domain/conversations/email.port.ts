export const senderChecks = ['PASS', 'FAIL', 'NONE'] as const;
/** Whether the sender domain that an e-mail names confirms it, denies it, or says nothing. */
export type SenderCheck = (typeof senderChecks)[number];

/** The parts of an incoming e-mail besides the text that messages of all channels have. */
export interface InboundEmail {
  subject: string;
  /** The address in From, whether it is verified or not. */
  from: string;
  /** Its whole text, with quoted parts and signature. */
  text: string;
  /** HTML that is safe to show; null if it has none. */
  html: string | null;
  /** The message ids of the e-mails that it answers, the nearest last. */
  references: string[];
  /** The ids of our own messages among them. */
  ownIds: string[];
  senderCheck: SenderCheck;
  /** The results of the receiving server, in its own words. */
  spf: string | null;
  dkim: string | null;
}

/** The parts of an outgoing e-mail besides its text. */
export interface OutgoingEmail {
  subject: string;
  /** The name that the recipient sees in front of the address. */
  senderName: string;
  /** The message id of the e-mail that it answers; null if it answers none. */
  inReplyTo: string | null;
  references: string[];
  /** Whether the agent wrote it. A header says so, so that other programs do not answer it. */
  automatic: boolean;
  /** Whether it answers the contact. All other e-mails say how to unsubscribe. */
  isAnswer: boolean;
}
