import { z } from 'zod';
import type { IntentScores, Lesson } from '../../../../domain/assistant/own-models.port.js';

const lineSchema = z.object({ text: z.string().trim().min(1), intent: z.string().trim().min(1).nullish() });

/** Reads lessons from JSON lines of `{"text", "intent"}` and skips blank lines. Throws an Error that names the first invalid line. */
export function parseLessons(source: string): Lesson[] {
  return source.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    let json: unknown;
    try {
      json = JSON.parse(line.trim());
    } catch {
      throw new Error(`Line ${index + 1} is no JSON.`);
    }
    const parsed = lineSchema.safeParse(json);
    if (!parsed.success) throw new Error(`Line ${index + 1} is not of the form {"text": "…", "intent": "…"}.`);
    return [{ text: parsed.data.text, intent: parsed.data.intent ?? null }];
  });
}

const percent = (value: number) => `${(100 * value).toFixed(1)} %`;

/** Returns the scores as text for people. */
export function intentScoresText(scores: IntentScores): string {
  const { messages, accuracy, macroF1, claimedRight, calibrationError, classes, confusion, outOfScope } = scores;
  const width = Math.max(...classes.map(({ label }) => label.length));
  return [
    `${messages} messages, each judged by a model that was not taught it`,
    `right: ${percent(accuracy)}, macro-F1 ${percent(macroF1)}, calibration error ${calibrationError.toFixed(3)}`,
    `claimed and right: ${percent(claimedRight)}`,
    outOfScope
      ? `out of scope: ${percent(outOfScope.recall)} of ${outOfScope.messages} recognised, ${percent(outOfScope.precision)} of the claims right`
      : 'out of scope: not measured, with fewer than four intents',
    '',
    ...classes.map(
      ({ label, support, precision, recall, f1 }) =>
        `${label.padEnd(width)}  ${String(support).padStart(5)}  precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}`,
    ),
    ...(confusion.length > 0 ? ['', 'mistaken most:'] : []),
    ...confusion.slice(0, 10).map(({ wanted, got, count }) => `  ${wanted} for ${got}: ${count}`),
  ].join('\n');
}
