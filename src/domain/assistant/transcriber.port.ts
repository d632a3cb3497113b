/** Sound to transcribe. */
export interface Sound {
  mimeType: string;
  sizeBytes: number;
  bytes: AsyncIterable<Uint8Array>;
}
export interface Transcript {
  text: string;
  inputTokens: number;
  outputTokens: number;
  costUsd: number;
}

/** Transcribes what is said in a file. */
export interface Transcriber {
  readonly provider: string;
  readonly model: string;
  /** Size of the largest file that it accepts. */
  readonly mostBytes: number;
  takes(mimeType: string): boolean;
  /** Throws ModelFailure if there is no transcript, for any error of the vendor's SDK. */
  transcribe(sound: Sound, options: { timeoutMs: number }): Promise<Transcript>;
}
