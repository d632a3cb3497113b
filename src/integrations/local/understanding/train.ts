import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Evaluation, evaluate, type Labelled } from './evaluate.js';
import { evaluationSummary } from './evaluation-text.js';
import { read } from './features/extract.js';
import { encodeModel, type Heads, hear, type LinearModel, quantise } from './models/linear-model.js';
import { type LabelledMessage, messagesInFile, type SourcedMessage, trainingMessages } from './training/corpus.js';
import { type Example, expand, filled } from './training/expand.js';
import { fitMeanWeights, fitWeights } from './training/fit.js';
import { fitSecondLayer, type Unseen } from './training/fit-second-layer.js';
import { seededRandom } from './training/random.js';
import { understandWith } from './understand.js';

const seed = 20_240;
/** Path of the weights in the source tree, from the repository's root. */
const weightsPath = 'src/integrations/local/understanding/weights.bin';
/**
 * Whole sources are left out in turn. A source is a kind of business or of message, so the measured accuracy is that for messages of
 * unknown kinds.
 */
const folds = 5;
/** How often the shipped heads are trained. The heads of the folds are trained once, so their measured accuracy is pessimistic. */
const trainings = 3;

interface Fold {
  heads: Heads;
  /** The outputs of these heads for the sources that they were not trained on. */
  unseen: Unseen[];
}

/** Trains heads for each fold, without the sources of that fold. */
function foldsOf(messages: readonly SourcedMessage[], examples: readonly Example[]): Fold[] {
  const sources = [...new Set(messages.map(({ source }) => source))];
  const foldOf = (message: SourcedMessage) => sources.indexOf(message.source) % folds;
  const random = seededRandom(seed);
  return Array.from({ length: folds }, (_, fold) => {
    const heads = quantise(
      fitWeights(
        examples.filter(({ group }) => {
          const message = messages[group];
          return message !== undefined && foldOf(message) !== fold;
        }),
      ),
    );
    const unseen = messages
      .filter(message => foldOf(message) === fold)
      .map(message => {
        const text = message.language === 'other' ? message.text : filled(message.text, message.language, random);
        return { message: { ...message, text }, heard: hear(heads, read(text)) };
      });
    return { heads, unseen };
  });
}

const secondLayerOf = (folds: readonly Fold[]) => fitSecondLayer(folds.flatMap(({ unseen }) => unseen));

/** Returns the labels of a message in the form that `evaluate` takes. */
export const labelledOf = ({ text, language, labels }: LabelledMessage): Labelled => ({
  text,
  language,
  acceptable: [],
  ...(labels === null
    ? {}
    : {
        intent: labels.intent,
        sentiment: labels.sentiment,
        temperature: labels.temperature,
        wantsHuman: labels.wantsHuman,
        legal: labels.legal,
      }),
});

const judgedBy = (model: LinearModel, messages: readonly LabelledMessage[]) =>
  messages.map(message => ({ labels: labelledOf(message), found: understandWith(model, message.text) }));

/** Evaluates every training message with models whose two layers were trained without any message of its source. Takes minutes. */
export function crossValidate(): Evaluation {
  const messages = trainingMessages();
  const all = foldsOf(messages, expand(messages, seed));
  return evaluate(
    all.flatMap(({ heads, unseen }) => {
      const model = { ...heads, ...secondLayerOf(all.filter(fold => fold.heads !== heads)) };
      return judgedBy(
        model,
        unseen.map(({ message }) => message),
      );
    }),
  );
}

/**
 * Trains the local models from the messages in `data/` and writes their weights; the same data produce the same bytes. First leaves out
 * each fifth of the sources in turn, so that the second layer learns from the heads' outputs for unseen messages; then trains on all
 * sources. Run it from the repository's root.
 */
export async function trainLocalModels(options: { log(line: string): void }): Promise<void> {
  const messages = trainingMessages();
  const examples = expand(messages, seed);
  options.log(`${messages.length} hand-written messages, ${examples.length} with their variants`);
  const secondLayer = secondLayerOf(foldsOf(messages, examples));
  const model = { ...quantise(fitMeanWeights(examples, trainings)), ...secondLayer };
  options.log(`held-out set: ${evaluationSummary(evaluate(judgedBy(model, messagesInFile('held-out'))))}`);
  const bytes = encodeModel(model);
  const draft = join(process.cwd(), `${weightsPath}.draft`);
  await writeFile(draft, bytes);
  await rename(draft, join(process.cwd(), weightsPath));
  options.log(`${weightsPath}: ${bytes.length} bytes`);
}
