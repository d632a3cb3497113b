import { z } from 'zod';
import { temperatureFor, type Understanding } from '../../../domain/assistant/index.js';
import { intents, sentimentLabels, temperatures } from '../../../domain/shared/labels.js';

/**
 * One labelled message of a file. A field that is left out is not evaluated. `acceptable` names further intents that a fair reader may
 * choose; an understanding whose primary intent is one of them counts in `fairAccuracy`.
 */
const labelledSchema = z.object({
  text: z.string(),
  language: z.enum(['es', 'en', 'other']).optional(),
  intent: z.enum(intents).optional(),
  acceptable: z.array(z.enum(intents)).default([]),
  sentiment: z.enum(sentimentLabels).optional(),
  temperature: z.enum(temperatures).optional(),
  wantsHuman: z.boolean().optional(),
  legal: z.boolean().optional(),
});
export type Labelled = z.infer<typeof labelledSchema>;

/** Reads labelled JSON lines and skips blank lines. Throws with the line's number if a line does not fit the schema. */
export function parseLabelled(source: string): Labelled[] {
  return source.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [labelledSchema.parse(JSON.parse(line.trim()))];
    } catch (error) {
      const why = error instanceof z.ZodError ? z.prettifyError(error) : 'it is not JSON';
      throw new Error(`Line ${index + 1}: ${why}`);
    }
  });
}

export interface ClassScore {
  label: string;
  support: number;
  precision: number;
  recall: number;
  f1: number;
}
export interface Confusion {
  wanted: string;
  got: string;
  count: number;
}
export interface LabelScores {
  messages: number;
  accuracy: number;
  /** Mean F1 of the classes that occur in the labels. */
  macroF1: number;
  classes: ClassScore[];
  /** Which label was mistaken for which, most frequent first. */
  confusion: Confusion[];
}
export interface Calibration {
  /** Mean gap between confidence and accuracy, weighted by the number of messages in each of ten bins. 0 is perfect. */
  expectedError: number;
  bins: { from: number; messages: number; confidence: number; accuracy: number }[];
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Computes the scores of a closed list of labels from pairs of the wanted and the actual label. */
export function scoreLabels(pairs: readonly (readonly [wanted: string, got: string])[]): LabelScores {
  const counts = new Map<string, Map<string, number>>();
  for (const [wanted, got] of pairs) {
    const row = counts.get(wanted) ?? new Map<string, number>();
    row.set(got, (row.get(got) ?? 0) + 1);
    counts.set(wanted, row);
  }
  const classes = [...counts].map(([label, row]): ClassScore => {
    const hits = row.get(label) ?? 0;
    const support = [...row.values()].reduce((sum, count) => sum + count, 0);
    const claimed = [...counts.values()].reduce((sum, other) => sum + (other.get(label) ?? 0), 0);
    const precision = ratio(hits, claimed);
    const recall = ratio(hits, support);
    return { label, support, precision, recall, f1: ratio(2 * precision * recall, precision + recall) };
  });
  const confusion = [...counts]
    .flatMap(([wanted, row]) => [...row].map(([got, count]) => ({ wanted, got, count })))
    .filter(({ wanted, got }) => wanted !== got)
    .sort((one, two) => two.count - one.count);
  return {
    messages: pairs.length,
    accuracy: ratio(pairs.filter(([wanted, got]) => wanted === got).length, pairs.length),
    macroF1: ratio(
      classes.reduce((sum, { f1 }) => sum + f1, 0),
      classes.length,
    ),
    classes: classes.sort((one, two) => two.support - one.support),
    confusion,
  };
}

/** Computes how far the stated confidence is from the share of correct results. */
export function calibrationOf(rows: readonly { confidence: number; right: boolean }[]): Calibration {
  const bins = Array.from({ length: 10 }, (_, bin) => {
    const inside = rows.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin);
    return {
      from: bin / 10,
      messages: inside.length,
      confidence: ratio(
        inside.reduce((sum, row) => sum + row.confidence, 0),
        inside.length,
      ),
      accuracy: ratio(inside.filter(({ right }) => right).length, inside.length),
    };
  });
  const gap = bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.accuracy) * bin.messages, 0);
  return { expectedError: ratio(gap, rows.length), bins };
}

export interface FlagScore {
  messages: number;
  positives: number;
  precision: number;
  recall: number;
}

/**
 * Computes precision and recall of a yes-or-no question. Precision is 1 if nothing was claimed, recall is 1 if there was nothing to find.
 */
export function scoreFlag(pairs: readonly (readonly [wanted: boolean, got: boolean])[]): FlagScore {
  const hits = pairs.filter(([wanted, got]) => wanted && got).length;
  const claimed = pairs.filter(([, got]) => got).length;
  const positives = pairs.filter(([wanted]) => wanted).length;
  return {
    messages: pairs.length,
    positives,
    precision: claimed === 0 ? 1 : hits / claimed,
    recall: positives === 0 ? 1 : hits / positives,
  };
}

export interface Evaluation {
  messages: number;
  intent: LabelScores & {
    /** The share of messages whose primary intent is the label or one of the `acceptable` intents. */
    fairAccuracy: number;
    /** The share of messages whose primary intent or first secondary intent is the label. */
    topTwoAccuracy: number;
    calibration: Calibration;
  };
  sentiment: LabelScores & { calibration: Calibration };
  temperature: LabelScores;
  language: LabelScores;
  wantsHuman: FlagScore;
  legal: FlagScore;
}

/** Compares understandings with the labels of their messages. */
export function evaluate(judged: readonly { labels: Labelled; found: Understanding }[]): Evaluation {
  const pairsOf = <T>(wanted: (labels: Labelled) => T | undefined, got: (found: Understanding) => T) =>
    judged.flatMap(({ labels, found }) => {
      const label = wanted(labels);
      return label === undefined ? [] : [[label, got(found)] as const];
    });
  const withIntent = judged.filter(({ labels }) => labels.intent !== undefined);
  const shareOf = (fits: (labels: Labelled, found: Understanding) => boolean) =>
    ratio(withIntent.filter(({ labels, found }) => fits(labels, found)).length, withIntent.length);
  return {
    messages: judged.length,
    intent: {
      ...scoreLabels(
        pairsOf<string>(
          ({ intent }) => intent,
          ({ intent }) => intent.primary,
        ),
      ),
      fairAccuracy: shareOf(
        (labels, { intent }) => intent.primary === labels.intent || labels.acceptable.includes(intent.primary),
      ),
      topTwoAccuracy: shareOf(
        (labels, { intent }) => intent.primary === labels.intent || intent.secondary[0] === labels.intent,
      ),
      calibration: calibrationOf(
        withIntent.map(({ labels, found }) => ({
          confidence: found.intent.confidence,
          right: found.intent.primary === labels.intent,
        })),
      ),
    },
    sentiment: {
      ...scoreLabels(
        pairsOf<string>(
          ({ sentiment }) => sentiment,
          ({ sentiment }) => sentiment.label,
        ),
      ),
      calibration: calibrationOf(
        judged
          .filter(({ labels }) => labels.sentiment !== undefined)
          .map(({ labels, found }) => ({
            confidence: found.sentiment.confidence,
            right: found.sentiment.label === labels.sentiment,
          })),
      ),
    },
    temperature: scoreLabels(
      pairsOf<string>(
        ({ temperature }) => temperature,
        ({ classification }) => temperatureFor(classification),
      ),
    ),
    language: scoreLabels(
      pairsOf<string>(
        ({ language }) => language,
        ({ language }) => language,
      ),
    ),
    wantsHuman: scoreFlag(
      pairsOf(
        ({ wantsHuman }) => wantsHuman,
        ({ wantsHuman }) => wantsHuman,
      ),
    ),
    legal: scoreFlag(
      pairsOf(
        ({ legal }) => legal,
        ({ legal }) => legal,
      ),
    ),
  };
}
