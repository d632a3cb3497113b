import { rename, writeFile } from 'node:fs/promises';
import { type Classifier, encodeClassifier, outputsOf } from './classifier.js';
import { type TopicLine, topicLines } from './corpus.js';
import { textFeatures } from './features.js';
import { fitClassifier, type LabelledFeatures } from './fit-classifier.js';
import { noTopic, weightsPath } from './topics.js';

/** The topics in the order of the lines, with the one of no condition first. */
const namesIn = (lines: readonly TopicLine[]): string[] => [
  ...new Set([noTopic, ...lines.map(({ topics: [first = noTopic] }) => first)]),
];

function rowsOf(lines: readonly TopicLine[], names: readonly string[]): LabelledFeatures[] {
  return lines.map(({ text, topics }) => ({
    features: textFeatures(text),
    labels: topics.map(topic => {
      const place = names.indexOf(topic);
      if (place < 0) throw new Error(`There are no lines of the topic ${topic}.`);
      return place;
    }),
  }));
}

const folds = 5;
/** Lines that stand together were written in one go and resemble each other: they are left out together. */
const together = 10;

/** The share of lines whose topic is the strongest, and among the three strongest, of a classifier that saw no line beside them. */
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

/** Trains what tells the topic of a question and of a sentence from `data/`, and writes its weights; the same data give the same bytes. Run from the repository's root. */
export async function trainReader(options: { log(line: string): void }): Promise<void> {
  const lines = topicLines();
  const names = namesIn(lines);
  const rows = rowsOf(lines, names);
  const { first, three } = measured(names, rows);
  options.log(
    `${lines.length} lines of ${names.length} topics; of every fifth, left out: ${first.toFixed(2)} right, ${three.toFixed(2)} among the first three`,
  );
  const bytes = encodeClassifier(fitClassifier(names, rows));
  await writeFile(`${weightsPath}.draft`, bytes);
  await rename(`${weightsPath}.draft`, weightsPath);
  options.log(`${weightsPath}: ${bytes.length} bytes`);
}
