/** Sound to be written down. */
export interface Sound {
  mimeType: string;
  sizeBytes: number;
  bytes: AsyncIterable<Uint8Array>;
}
export interface Transcript {
  text: string;
  inputTokens: number;
  outputTokens: number;
  /** US dollars. */
  costUsd: number;
}

/** Writes down what is said in a file. */
export interface Transcriber {
  readonly provider: string;
  readonly model: string;
  /** The largest file that it takes. */
  readonly mostBytes: number;
  takes(mimeType: string): boolean;
  /** Throws ModelFailure where there is no transcript, whatever its vendor's SDK threw. */
  transcribe(sound: Sound, options: { timeoutMs: number }): Promise<Transcript>;
}
