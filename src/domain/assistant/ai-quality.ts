/** How often two judges agree. Each share is over the messages that both judged, and is null if there are none. */
export interface Agreement {
  messages: number;
  intent: number | null;
  sentiment: number | null;
  temperature: number | null;
}
/** Messages whose confidence lies in the same tenth and that a person has judged. */
export interface CalibrationBin {
  from: number;
  to: number;
  messages: number;
  /** Average confidence that the model stated. */
  confidence: number;
  /** Share of the messages where the model was right. */
  right: number;
}
export interface AiQualityRow {
  day: string;
  provider: string;
  model: string;
  calls: number;
  failures: number;
  fallbacks: number;
  cached: number;
  skipped: number;
  inputTokens: number;
  outputTokens: number;
  costUsd: string;
  latencyP50Ms: number | null;
  latencyP95Ms: number | null;
  understood: number;
  agreement: Agreement;
  shadow: Agreement | null;
  calibration: CalibrationBin[];
  calibrationError: number | null;
}

/** Day and model by which all figures are grouped. */
export interface ModelDay {
  day: string;
  provider: string;
  model: string;
}
export interface Compared {
  messages: number;
  intents: number;
  intentsRight: number;
  sentiments: number;
  sentimentsRight: number;
  temperatures: number;
  temperaturesRight: number;
}
export interface Binned {
  bin: number;
  messages: number;
  confidence: number;
  right: number;
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

export const agreementOf = (compared: Compared): Agreement => ({
  messages: compared.messages,
  intent: share(compared.intentsRight, compared.intents),
  sentiment: share(compared.sentimentsRight, compared.sentiments),
  temperature: share(compared.temperaturesRight, compared.temperatures),
});

export const noAgreement: Agreement = { messages: 0, intent: null, sentiment: null, temperature: null };

/** Turns the sums of the ten confidence bins (0 is the lowest) into shares. */
export const calibrationOf = (bins: readonly Binned[]): CalibrationBin[] =>
  bins.map(({ bin, messages, confidence, right }) => ({
    from: bin / 10,
    to: (bin + 1) / 10,
    messages,
    confidence: confidence / messages,
    right: right / messages,
  }));

/** Expected calibration error: the difference between confidence and accuracy, weighted by messages. Null without messages. */
export function calibrationErrorOf(bins: readonly CalibrationBin[]): number | null {
  const messages = bins.reduce((sum, bin) => sum + bin.messages, 0);
  return share(
    bins.reduce((sum, bin) => sum + bin.messages * Math.abs(bin.confidence - bin.right), 0),
    messages,
  );
}
