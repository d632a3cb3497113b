/** A letter to one person, as plain text: links in it work in every client. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Thrown by a mailer whose vendor said when to come back. */
export class MailDelayed extends Error {
  constructor(
    readonly retryAfterMs: number,
    reason: string,
  ) {
    super(reason);
    this.name = 'MailDelayed';
  }
}

/** Sends letters. Throws where the letter may not have left: the job tries again, and a letter twice is the same letter. */
export interface Mailer {
  /** Whether letters stay on this machine, where a developer reads them; then tokens may also be shown in answers. */
  readonly keepsLocally: boolean;
  send(mail: Mail): Promise<void>;
}
