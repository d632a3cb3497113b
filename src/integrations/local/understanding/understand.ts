import { readFileSync } from 'node:fs';
import { type Turn, temperatureFor, type Understanding } from '../../../domain/assistant/index.js';
import { type BoundedCache, byteBoundedCache, cachedValue, textsBytes } from '../../../domain/shared/bounded-cache.js';
import { intents, sentimentLabels, temperatures } from '../../../domain/shared/labels.js';
import type { Language } from '../../../domain/shared/translations.js';
import { entitiesIn } from './entities/entities.js';
import type { Concept } from './features/concepts.js';
import { type Reading, read } from './features/extract.js';
import { churnRiskOf, type Evidence, emotionsOf, partsOf, sentimentScore, urgencyOf } from './judgement.js';
import { heads, indexOfMost, languages, sigmoid, softmax } from './models/heads.js';
import { decodeModel, type LinearModel, outputsFor } from './models/linear-model.js';
import { type Strongest, strongestIn } from './strongest.js';
import { withoutLinks } from './text/normalise.js';
import { type ScoredTurn, scoredTurns, scoreTurns, turnKind } from './turns.js';
import { actionFor, intentReasoning, scoreReasoning, signalsOf, triggersOf } from './wording.js';

const weightsFile = new URL('./weights.bin', import.meta.url);
let loaded: LinearModel | undefined;

/** Returns the committed weights, which are read once. Throws if the file is missing or was trained for other features. */
function committedModel(): LinearModel {
  loaded ??= decodeModel(readFileSync(weightsFile));
  return loaded;
}

const round = (value: number) => Number(value.toFixed(4));
const hasLetters = /\p{L}/u;

function evidenceFrom(
  reading: Reading,
  outputs: Float64Array,
  intent: Evidence['intent'],
  { legal, feelings }: Pick<Strongest, 'legal' | 'feelings'>,
): Evidence {
  const heat = softmax(outputs, heads.temperature.at, heads.temperature.size);
  const flag = (index: number) => sigmoid(outputs[heads.flags.at + index] ?? 0);
  const present = new Set<Concept>();
  for (const { concept, negated } of reading.hits) if (!negated) present.add(concept);
  const spam = intent === 'SPAM';
  return {
    intent,
    // By definition, spam has no feeling and is no lead, however excited its wording is.
    sentiment: spam ? 'NEUTRAL' : (sentimentLabels[indexOfMost(feelings)] ?? 'NEUTRAL'),
    temperature: spam ? 'COLD' : (temperatures[indexOfMost(heat)] ?? 'WARM'),
    heat: { hot: heat[0] ?? 0, warm: heat[1] ?? 0, cold: heat[2] ?? 0 },
    positive: feelings[0] ?? 0,
    negative: feelings[2] ?? 0,
    fury: spam ? 0 : flag(2),
    leaving: spam ? 0 : flag(3),
    legal,
    shouting: reading.shouting,
    exclamations: reading.exclamations,
    entities: entitiesIn(reading.text, reading.folded),
    has: (...concepts) => concepts.some(concept => present.has(concept)),
  };
}

/**
 * Concepts that name the law. Without one of them, a legal threat counts only if the intent is certain: an authority of some country may
 * be missing from the lexicon.
 */
const lawful: ReadonlySet<Concept> = new Set(['LAWYER', 'LAWSUIT', 'REGULATOR', 'DENOUNCE']);
/** Threshold of the intent's probability for that. "How about foam board" resembles a board of health, but stays below it. */
const sureOfLaw = 0.85;

interface Judged {
  understanding: Understanding;
  evidence: Evidence;
  wantsHuman: boolean;
}

/**
 * Returns a model's understanding of one message; accepts any string. Pure: the same text and model return the same understanding. The
 * reasons, the signals and the next action are in the language `explainIn`.
 */
export const understandWith = (model: LinearModel, text: string, explainIn: Language = 'es'): Understanding =>
  judge(model, text, explainIn).understanding;

/**
 * Returns the probabilities of the intents. A link alone does not make a message spam: if a message with links looks like spam, its words
 * without the links must look like spam too. Otherwise it is judged by those words, or as a general inquiry if it has no words.
 */
function intentSharesOf(model: LinearModel, reading: Reading, outputs: Float64Array): number[] {
  const shares = softmax(outputs, heads.intent.at, heads.intent.size);
  const isSpam = (of: readonly number[]) => intents[indexOfMost(of)] === 'SPAM';
  if (!isSpam(shares) || !reading.tokens.includes('_link_')) return shares;
  const words = withoutLinks(reading.text);
  const others = softmax(outputsFor(model, read(words)), heads.intent.at, heads.intent.size);
  if (hasLetters.test(words)) return isSpam(others) ? shares : others;
  const inquiry = intents.indexOf('GENERAL_INQUIRY');
  return shares.map((share, index) => (index === inquiry ? (shares[spamAt] ?? 0) : index === spamAt ? 0 : share));
}
const spamAt = intents.indexOf('SPAM');

function judge(model: LinearModel, text: string, explainIn: Language): Judged {
  const reading = read(text);
  const outputs = outputsFor(model, reading);
  const intentShares = intentSharesOf(model, reading, outputs);
  const best = indexOfMost(intentShares);
  const primary = intents[best] ?? 'GENERAL_INQUIRY';
  const spam = primary === 'SPAM';
  const strongest = strongestIn(model, reading.text, outputs);
  const wantsHuman = !spam && strongest.wantsHuman;
  const namesLaw = reading.hits.some(({ concept }) => lawful.has(concept));
  const isSure = (intentShares[best] ?? 0) >= sureOfLaw;
  const legal = !spam && strongest.legal && (namesLaw || isSure);
  const evidence = evidenceFrom(reading, outputs, primary, { legal, feelings: strongest.feelings });
  const language = hasLetters.test(reading.text)
    ? indexOfMost(softmax(outputs, heads.language.at, heads.language.size))
    : 2;

  const confidence = round(intentShares[best] ?? 0);
  const secondary = intents
    .map((intent, index) => ({ intent, share: intentShares[index] ?? 0 }))
    .filter(({ intent, share }) => intent !== primary && intent !== 'SPAM' && share >= 0.12)
    .sort((one, two) => two.share - one.share)
    .slice(0, 3)
    .map(({ intent }) => intent);
  const signals = signalsOf(reading.hits, explainIn);
  const parts = partsOf(evidence);
  const feelingConfidence = Math.max(...strongest.feelings);

  const understanding: Understanding = {
    language: languages[language] ?? 'other',
    intent: {
      primary,
      secondary,
      confidence,
      entities: evidence.entities,
      reasoning: intentReasoning(primary, confidence, signals, explainIn),
    },
    sentiment: {
      label: evidence.sentiment,
      score: sentimentScore(evidence),
      confidence: spam ? confidence : round(feelingConfidence),
      emotions: emotionsOf(evidence),
      urgency: urgencyOf(evidence),
      churnRisk: churnRiskOf(evidence),
      triggers: triggersOf(reading.tokens, reading.hits),
    },
    classification: {
      ...parts,
      reasoning: scoreReasoning(parts, evidence, signals, explainIn),
      recommendedAction: actionFor(evidence, wantsHuman, explainIn),
      signals,
    },
    wantsHuman,
    legal,
  };
  return { understanding, evidence, wantsHuman };
}

/** What a lead's score needs of a message. */
function scored({ understanding: { classification }, evidence }: Judged): ScoredTurn {
  const { urgency, decisionPower, budget, fit, signals } = classification;
  return { parts: { urgency, decisionPower, budget, fit }, signals: [...signals], kind: turnKind(evidence) };
}

/** Cached, because every message of a conversation is judged again with each later one. */
const earlierTurns = new WeakMap<LinearModel, BoundedCache<ScoredTurn>>();
const turnBytes = ({ signals }: ScoredTurn): number => 300 + textsBytes(signals);

function turnsBy(model: LinearModel): BoundedCache<ScoredTurn> {
  const turns = earlierTurns.get(model) ?? byteBoundedCache<ScoredTurn>({ maxBytes: 1024 * 1024, bytesOf: turnBytes });
  earlierTurns.set(model, turns);
  return turns;
}

/**
 * Understands the last message of a conversation. Intent, feeling, language and flags are those of the message. The score is that of the
 * contact's last ten messages, so that "thanks" after an order leaves a hot lead hot.
 */
function understandConversationWith(
  model: LinearModel,
  text: string,
  history: readonly Turn[],
  explainIn: Language = 'es',
): Understanding {
  const last = judge(model, text, explainIn);
  const known = turnsBy(model);
  const keyOf = (said: string) => `${explainIn} ${said}`;
  known.set(keyOf(text), scored(last));
  const earlier = history
    .filter(({ author, text }) => author === 'CONTACT' && text.trim() !== '')
    .slice(1 - scoredTurns);
  if (earlier.length === 0 || last.understanding.intent.primary === 'SPAM') return last.understanding;
  const before = earlier.map(turn =>
    cachedValue(known, keyOf(turn.text), () => scored(judge(model, turn.text, explainIn))),
  );
  const { parts, signals } = scoreTurns([...before, scored(last)]);
  const evidence = { ...last.evidence, temperature: temperatureFor(parts) };
  return {
    ...last.understanding,
    classification: {
      ...parts,
      reasoning: scoreReasoning(parts, evidence, signals, explainIn),
      recommendedAction: actionFor(evidence, last.wantsHuman, explainIn),
      signals,
    },
  };
}

/** Understands the last message of a conversation with the committed weights; see `understandConversationWith`. */
export const understandConversation = (text: string, history: readonly Turn[], explainIn?: Language): Understanding =>
  understandConversationWith(committedModel(), text, history, explainIn);

/** Understands one message with the committed weights, in well under a millisecond; accepts any string. */
export const understandSync = (text: string, explainIn?: Language): Understanding =>
  understandWith(committedModel(), text, explainIn);
