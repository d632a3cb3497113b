import { type DayContext, daysNamedIn } from './entities/days.js';
import { machinesIn } from './entities/machines.js';
import { scoreOf, temperatureFor, type Understanding } from './understanding.js';

/** Defaults for when and where a line was sent: now, in the time zone of this machine. */
const hereAndNow = (): DayContext => ({
  sentAt: new Date(),
  timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  monthFirst: false,
});

/**
 * Returns one line of `npx embudo understand`: the text and its understanding, with score, temperature, and the machines and calendar days
 * that the text names, without the reasoning. There is no tenant, and so no catalogue.
 */
export function toCliRecord(text: string, understanding: Understanding, context: DayContext = hereAndNow()) {
  const { language, intent, sentiment, classification, wantsHuman, legal } = understanding;
  return {
    text,
    language,
    intent: {
      primary: intent.primary,
      secondary: intent.secondary,
      confidence: intent.confidence,
      entities: { ...intent.entities, days: daysNamedIn(text, context), machines: machinesIn(text) },
    },
    sentiment: {
      label: sentiment.label,
      score: sentiment.score,
      confidence: sentiment.confidence,
      emotions: sentiment.emotions,
      urgency: sentiment.urgency,
      churnRisk: sentiment.churnRisk,
      triggers: sentiment.triggers,
    },
    classification: {
      score: scoreOf(classification),
      temperature: temperatureFor(classification),
      urgency: classification.urgency,
      decisionPower: classification.decisionPower,
      budget: classification.budget,
      fit: classification.fit,
      recommendedAction: classification.recommendedAction,
      signals: classification.signals,
    },
    wantsHuman,
    legal,
  };
}
