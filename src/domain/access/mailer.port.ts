/** An e-mail to one person, as plain text: links in it work in every client. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Thrown by a mailer whose vendor said when to retry. */
export class MailDelayed extends Error {
  constructor(
    readonly retryAfterMs: number,
    reason: string,
  ) {
    super(reason);
    this.name = 'MailDelayed';
  }
}

/** Sends e-mails. Throws if the e-mail may not have been sent: the job retries, and an e-mail that arrives twice does no harm. */
export interface Mailer {
  /** Whether e-mails stay on this machine, where a developer reads them. Then answers may also contain the tokens. */
  readonly keepsLocally: boolean;
  send(mail: Mail): Promise<void>;
}
