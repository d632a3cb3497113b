declare module '../shared/use-case.js' {
  interface Ports {
    /** Encrypts and decrypts the credentials of channel accounts. */
    secrets: SecretBox;
    /** Returns a link to a message's file, by which a vendor can fetch it within the next hours. */
    linkToFile(mediaId: string, tenantId: string): string;
    /**
     * Maximum time in milliseconds, counted from when it was written, that a message or e-mail waits while its vendor asks to
     * send later.
     */
    longestSendWaitMs: number;
  }
}

export interface SecretBox {
  seal(plain: string): string;
  /** Throws if the key is no longer configured, or if the text was changed. */
  open(sealed: string): string;
}
