import type { Evaluation, FlagScore, LabelScores } from './evaluate.js';

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;
const flagLine = (name: string, { positives, precision, recall }: FlagScore): string =>
  `${name}: precision ${percent(precision)}, recall ${percent(recall)} (${positives} of them)`;

function labelLines(name: string, scores: LabelScores): string[] {
  if (scores.messages === 0) return [];
  const width = Math.max(...scores.classes.map(({ label }) => label.length));
  return [
    `${name}: accuracy ${percent(scores.accuracy)}, macro-F1 ${percent(scores.macroF1)} over ${scores.messages} messages`,
    ...scores.classes.map(
      ({ label, support, precision, recall, f1 }) =>
        `  ${label.padEnd(width)}  precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}  (${support})`,
    ),
    ...scores.confusion.slice(0, 8).map(({ wanted, got, count }) => `  ${wanted} taken for ${got}: ${count}`),
  ];
}

/** Returns the whole evaluation as lines for a terminal. */
export function evaluationText({ intent, sentiment, temperature, language, wantsHuman, legal }: Evaluation): string {
  const bins = intent.calibration.bins
    .filter(({ messages }) => messages > 0)
    .map(
      ({ from, messages, confidence, accuracy }) =>
        `  from ${from.toFixed(1)}: said ${percent(confidence)}, was ${percent(accuracy)} (${messages})`,
    );
  return [
    ...labelLines('intent', intent),
    ...(intent.messages === 0
      ? []
      : [
          `intent, acceptable second labels counted: ${percent(intent.fairAccuracy)}; first or second choice: ${percent(intent.topTwoAccuracy)}`,
          `intent, calibration error ${intent.calibration.expectedError.toFixed(3)}`,
          ...bins,
        ]),
    ...labelLines('sentiment', sentiment),
    ...(sentiment.messages === 0
      ? []
      : [`sentiment, calibration error ${sentiment.calibration.expectedError.toFixed(3)}`]),
    ...labelLines('temperature', temperature),
    ...labelLines('language', language),
    ...(wantsHuman.messages === 0 ? [] : [flagLine('wantsHuman', wantsHuman)]),
    ...(legal.messages === 0 ? [] : [flagLine('legal', legal)]),
  ].join('\n');
}

/** Returns the totals of an evaluation as one line. */
export const evaluationSummary = ({
  messages,
  intent,
  sentiment,
  temperature,
  language,
  wantsHuman,
  legal,
}: Evaluation) =>
  [
    `${messages} messages`,
    `intent ${percent(intent.accuracy)} (first or second choice ${percent(intent.topTwoAccuracy)})`,
    `sentiment macro-F1 ${percent(sentiment.macroF1)}`,
    `temperature ${percent(temperature.accuracy)}`,
    `language ${percent(language.accuracy)}`,
    `wantsHuman P/R ${percent(wantsHuman.precision)} / ${percent(wantsHuman.recall)}`,
    `legal P/R ${percent(legal.precision)} / ${percent(legal.recall)}`,
    `calibration error ${intent.calibration.expectedError.toFixed(3)} (sentiment ${sentiment.calibration.expectedError.toFixed(3)})`,
  ].join(', ');
