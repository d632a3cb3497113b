import type { Statement, Transaction } from '../../shared/database.port.js';
import type { Language } from '../../shared/translations.js';
import type { ScopedContext } from '../../shared/use-case.js';
import { assistantTexts } from '../assistant.texts.js';
import type { RecordedReply } from '../model-calls.js';
import type { LearntOpinion } from '../own-models.port.js';
import '../ports.js';
import { shiftTo } from '../shift-score.js';
import { temperatureFor, type Understanding } from '../understanding.js';
import { outOfScope } from './own-model.js';
import type { ActiveModel } from './own-models.js';

/** What the tenant's own models add to the understanding of a message. */
export interface OwnUnderstanding {
  reply: RecordedReply<Understanding>;
  /** Null if the tenant taught no intents. */
  intent: { modelId: string; name: string; confidence: number } | null;
  /** Models that this version of the program has to train again. */
  stale: ActiveModel[];
}

const keepIntent: Statement = {
  name: 'own-intent.keep',
  text: 'update lead_intent set own_intent = $2, own_confidence = $3, own_model_id = $4 where message_id = $1',
};
const trainAgain: Statement = {
  name: 'own-model.train-again',
  text: `update own_model set status = 'WAITING' where id = $1 and status = 'READY' returning id`,
};

/**
 * Asks the tenant's own models about a message that was understood. What was learnt from corrections changes only the local model's answer.
 */
export async function ownUnderstanding(
  { ports, read, scope }: ScopedContext,
  text: string,
  active: readonly ActiveModel[],
  reply: RecordedReply<Understanding>,
  language: Language,
): Promise<OwnUnderstanding> {
  if (active.length === 0) return { reply, intent: null, stale: [] };
  const { intents, corrections, stale } = await ports.ownModels.of(read, scope.tenantId, active);
  const modelOf = (kind: ActiveModel['kind']) => active.find(model => model.kind === kind);
  const judged = intents?.(text) ?? null;
  const modelId = modelOf('INTENTS')?.id ?? '';
  const local = reply.provider === 'local' && corrections;
  return {
    reply: local
      ? learntReply(reply, corrections(text, reply.value), modelOf('CORRECTIONS')?.version ?? 0, language)
      : reply,
    intent: judged && { modelId, name: judged.intent ?? outOfScope, confidence: judged.confidence },
    stale,
  };
}

/** The changed reply gets a model name of its own, so that figures distinguish what was learnt from the shipped model. */
function learntReply(
  reply: RecordedReply<Understanding>,
  opinion: LearntOpinion,
  version: number,
  language: Language,
): RecordedReply<Understanding> {
  const model = `${reply.model}+own.${version}`;
  const calls = reply.calls.map(call =>
    call.provider === reply.provider && call.outcome === 'ok' ? { ...call, model } : call,
  );
  return { ...reply, value: withOpinion(reply.value, opinion, language), model, calls };
}

const scoreOfLabel = { POSITIVE: 0.5, NEUTRAL: 0, NEGATIVE: -0.5 } as const;

/** Returns the understanding, changed to what the team said about similar messages, with the reason in the given language. */
function withOpinion(understood: Understanding, opinion: LearntOpinion, language: Language): Understanding {
  const { intent, sentiment, classification } = understood;
  const { intent: newIntent, sentiment: newFeeling, temperature } = opinion;
  const reasoning = assistantTexts(language, 'learnt');
  const otherIntent = newIntent && newIntent.label !== intent.primary;
  const otherFeeling = newFeeling && newFeeling.label !== sentiment.label;
  const otherHeat = temperature && temperature.label !== temperatureFor(classification);
  return {
    ...understood,
    intent: {
      ...intent,
      ...(newIntent && { primary: newIntent.label, confidence: newIntent.confidence }),
      ...(otherIntent && {
        secondary: [intent.primary, ...intent.secondary.filter(one => one !== newIntent.label)].slice(0, 3),
        reasoning,
      }),
    },
    sentiment: {
      ...sentiment,
      ...(newFeeling && { label: newFeeling.label, confidence: newFeeling.confidence }),
      ...(otherFeeling && { score: scoreOfLabel[newFeeling.label] }),
    },
    classification: {
      ...classification,
      ...(otherHeat && { ...shiftTo(classification, temperature.label), reasoning }),
    },
  };
}

/**
 * Stores the message's intent among the tenant's own ones, after what was found of it, and starts a new training of models that this
 * program cannot read.
 */
export async function recordOwn(tx: Transaction, messageId: string, own: OwnUnderstanding): Promise<void> {
  const { intent, stale } = own;
  if (intent) tx.sendLast(keepIntent, [messageId, intent.name, intent.confidence, intent.modelId]);
  for (const { kind, id } of stale) {
    if (kind === 'CORRECTIONS')
      await tx.enqueue('assistant/learn-corrections', { staleId: id }, { jobKey: `learn-corrections ${id}` });
    else if ((await tx.query(trainAgain, [id])).length > 0)
      await tx.enqueue('assistant/train-intents', { modelId: id }, { jobKey: `train-intents ${id}` });
  }
}
