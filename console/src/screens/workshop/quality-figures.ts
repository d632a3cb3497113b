import type { AiQualityQuery } from '../../gql/graphql';

export type QualityDay = AiQualityQuery['aiQuality'][number];

export interface ModelFigures {
  model: string;
  provider: string;
  calls: number;
  cached: number;
  failures: number;
  understood: number;
  costUsd: number;
  /** From the newest day that has answer times. */
  p50: number | null;
  p95: number | null;
  judged: number;
  intent: number | null;
  sentiment: number | null;
  temperature: number | null;
}

/** Returns the totals of each model, the one with the most calls first. */
export function byModel(days: readonly QualityDay[]): ModelFigures[] {
  const models = [...new Set(days.map(({ provider, model }) => `${provider} ${model}`))];
  return models
    .map((name): ModelFigures => {
      // The newest day comes first.
      const own = days.filter(({ provider, model }) => `${provider} ${model}` === name);
      const sum = (of: (day: QualityDay) => number) => own.reduce((total, day) => total + of(day), 0);
      const agreed = (of: (agreement: QualityDay['agreement']) => number | null | undefined) => {
        const judged = own.filter(({ agreement }) => of(agreement) != null);
        const weight = judged.reduce((total, { agreement }) => total + agreement.messages, 0);
        const right = judged.reduce((total, { agreement }) => total + (of(agreement) ?? 0) * agreement.messages, 0);
        return weight > 0 ? right / weight : null;
      };
      const timed = own.find(({ latencyP50Ms }) => latencyP50Ms != null);
      return {
        model: own[0]?.model ?? '',
        provider: own[0]?.provider ?? '',
        calls: sum(({ calls }) => calls),
        cached: sum(({ cached }) => cached),
        failures: sum(({ failures }) => failures),
        understood: sum(({ understood }) => understood),
        costUsd: sum(({ costUsd }) => Number(costUsd)),
        p50: timed?.latencyP50Ms ?? null,
        p95: timed?.latencyP95Ms ?? null,
        judged: sum(({ agreement }) => agreement.messages),
        intent: agreed(({ intent }) => intent),
        sentiment: agreed(({ sentiment }) => sentiment),
        temperature: agreed(({ temperature }) => temperature),
      };
    })
    .sort((a, b) => b.calls - a.calls);
}

export interface Bin {
  from: number;
  to: number;
  messages: number;
  confidence: number;
  right: number;
}

/** Returns the tenths of confidence, summed over all days and models. */
export function binsOf(days: readonly QualityDay[]): Bin[] {
  const bins = new Map<number, Bin>();
  for (const { from, to, messages, confidence, right } of days.flatMap(({ calibration }) => calibration)) {
    if (messages === 0) continue;
    const tenth = Math.round(from * 10);
    const before = bins.get(tenth);
    const all = (before?.messages ?? 0) + messages;
    const mean = (old: number | undefined, next: number) =>
      ((old ?? 0) * (before?.messages ?? 0) + next * messages) / all;
    bins.set(tenth, {
      from,
      to,
      messages: all,
      confidence: mean(before?.confidence, confidence),
      right: mean(before?.right, right),
    });
  }
  return [...bins.values()].sort((a, b) => a.from - b.from);
}

/** Returns the expected calibration error (ECE). */
export function errorOf(bins: readonly Bin[]): number | null {
  const all = bins.reduce((total, { messages }) => total + messages, 0);
  if (all === 0) return null;
  return bins.reduce((total, bin) => total + Math.abs(bin.confidence - bin.right) * bin.messages, 0) / all;
}
