import { rename, writeFile } from 'node:fs/promises';
import { type Classifier, encodeClassifier, outputsOf } from './classifier.js';
import { type LabelledLine, labelledLines } from './corpus.js';
import { textFeatures } from './features.js';
import { fitClassifier, type LabelledFeatures } from './fit-classifier.js';
import { fitLists } from './lists/fit-lists.js';
import { listExamples } from './lists/list-examples.js';
import { listModelNames } from './lists/list-reader.js';
import { plain } from './reports.js';
import { fitSources } from './sources/fit-sources.js';
import { encodePairs } from './sources/pairs.js';
import { sourceExamples } from './sources/talks.js';
import { encodeTrees } from './sources/trees.js';
import { fitSumTrust, toldSums } from './sums/fit-sum-trust.js';
import { noTopic } from './topics.js';

const room = 'src/integrations/local/reading';
/**
 * The classifiers to train, with the label that comes first. The lines are in a folder with the classifier's name, the weights in a file.
 */
const readers = [
  { name: 'topics', first: noTopic },
  { name: 'reports', first: plain },
];

const namesIn = (lines: readonly LabelledLine[], first: string): string[] => [
  ...new Set([first, ...lines.map(({ labels: [main = first] }) => main)]),
];

function rowsOf(lines: readonly LabelledLine[], names: readonly string[]): LabelledFeatures[] {
  return lines.map(({ text, labels }) => ({
    features: textFeatures(text),
    labels: labels.map(label => {
      const place = names.indexOf(label);
      if (place < 0) throw new Error(`There are no lines of ${label}.`);
      return place;
    }),
  }));
}

const folds = 5;
/** Neighbouring lines were written together and resemble each other, so a group of this many lines is left out together. */
const together = 10;

/**
 * Returns the share of left-out lines whose strongest label is correct, and the share with a correct label among the three strongest. The
 * measured classifier did not see those lines.
 */
function measured(names: readonly string[], rows: readonly LabelledFeatures[]): { first: number; three: number } {
  const isLeftOut = (at: number) => Math.floor(at / together) % folds === 0;
  const classifier: Classifier = fitClassifier(
    names,
    rows.filter((_, at) => !isLeftOut(at)),
  );
  const tried = rows.filter((_, at) => isLeftOut(at));
  const strongest = tried.map(({ features }) => {
    const outputs = outputsOf(classifier, features);
    return [...outputs.keys()].sort((one, two) => (outputs[two] ?? 0) - (outputs[one] ?? 0));
  });
  const share = (most: number) =>
    tried.filter(({ labels }, at) => strongest[at]?.slice(0, most).some(label => labels.includes(label))).length /
    tried.length;
  return { first: share(1), three: share(3) };
}

/**
 * Trains the models for the topic of a question and of a sentence, what a message reports, the sources of an answer, the list that a
 * message means, and whether a sum is right. Writes their weights; the same lines produce the same bytes. Run it from the repository's
 * root.
 */
export async function trainReader(options: { log(line: string): void }): Promise<void> {
  for (const { name, first: firstLabel } of readers) {
    const lines = labelledLines(`${room}/data/${name}`);
    const names = namesIn(lines, firstLabel);
    const rows = rowsOf(lines, names);
    const { first, three } = measured(names, rows);
    options.log(
      `${lines.length} lines of ${names.length} ${name}; of every fifth, left out: ${first.toFixed(2)} right, ${three.toFixed(2)} among the first three`,
    );
    const bytes = encodeClassifier(fitClassifier(names, rows));
    await keep(name, bytes, options.log);
  }
  const { pairs, trees } = fitSources(sourceExamples(`${room}/data/sources`), options.log);
  await keep('source-pairs', encodePairs(pairs), options.log);
  await keep('source-trees', encodeTrees(trees), options.log);
  const models = fitLists(listExamples(`${room}/data/lists`), options.log).models();
  for (const name of listModelNames) await keep(`list-${name}`, encodeTrees(models[name]), options.log);
  await keep('sum-trees', encodeTrees(fitSumTrust(toldSums(`${room}/data/told-sums`), options.log)), options.log);
}

async function keep(name: string, bytes: Buffer, log: (line: string) => void): Promise<void> {
  const path = `${room}/${name}.bin`;
  await writeFile(`${path}.draft`, bytes);
  await rename(`${path}.draft`, path);
  log(`${path}: ${bytes.length} bytes`);
}
