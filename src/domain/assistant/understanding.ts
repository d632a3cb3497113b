import { z } from 'zod';
import { intents, sentimentLabels, temperatureOf, urgencies } from './labels.js';

const share = z.number().min(0).max(1);

/** The shape of entities is closed, because strict structured outputs of the hosted models refuse open maps. */
const entitiesSchema = z.object({
  products: z.array(z.string()),
  quantities: z.array(z.object({ value: z.number(), unit: z.string().nullable() })),
  money: z.array(z.object({ amount: z.string(), currency: z.string().nullable() })),
  dates: z.array(z.string()),
  phones: z.array(z.string()),
  emails: z.array(z.string()),
  addresses: z.array(z.string()),
});
export type Entities = z.infer<typeof entitiesSchema>;

const emotionsSchema = z.object({
  anger: share,
  frustration: share,
  disappointment: share,
  worry: share,
  joy: share,
  gratitude: share,
});

/** What a model says about one message. Models are not asked for the score: it is the sum of its four parts, see `scoreOf`. */
export const understandingSchema = z.object({
  language: z.enum(['es', 'en', 'other']),
  intent: z.object({
    primary: z.enum(intents),
    secondary: z.array(z.enum(intents)).max(3),
    confidence: share,
    entities: entitiesSchema,
    reasoning: z.string(),
  }),
  sentiment: z.object({
    label: z.enum(sentimentLabels),
    score: z.number().min(-1).max(1),
    confidence: share,
    emotions: emotionsSchema,
    urgency: z.enum(urgencies),
    churnRisk: z.int().min(0).max(100),
    triggers: z.array(z.string()),
  }),
  classification: z.object({
    urgency: z.int().min(0).max(30),
    decisionPower: z.int().min(0).max(25),
    budget: z.int().min(0).max(25),
    fit: z.int().min(0).max(20),
    reasoning: z.string(),
    recommendedAction: z.string(),
    signals: z.array(z.string()),
  }),
  wantsHuman: z.boolean(),
  legal: z.boolean(),
});
export type Understanding = z.infer<typeof understandingSchema>;
export type ClassificationParts = Pick<Understanding['classification'], 'urgency' | 'decisionPower' | 'budget' | 'fit'>;

/** Score from 0 to 100: urgency up to 30, decision power 25, budget 25, fit 20. */
export const scoreOf = (parts: ClassificationParts): number =>
  parts.urgency + parts.decisionPower + parts.budget + parts.fit;

export const temperatureFor = (parts: ClassificationParts) => temperatureOf(scoreOf(parts));
