declare module '../shared/use-case.js' {
  interface Ports {
    /** Encrypts and decrypts the credentials of channel accounts. */
    secrets: SecretBox;
    /** A link to a message's file, at which a vendor fetches it within the next hours. */
    linkToFile(mediaId: string, tenantId: string): string;
    /** How long, in milliseconds after it was written, a message or e-mail may wait while its vendor asks to send later. */
    longestSendWaitMs: number;
  }
}

export interface SecretBox {
  seal(plain: string): string;
  /** Throws where the key is no longer configured, or the text was changed. */
  open(sealed: string): string;
}
