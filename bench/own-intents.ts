/**
 * `node scripts/run.mjs bench-own-intents --train a.jsonl --test b.jsonl [--strangers c.jsonl]`: how well and how fast a tenant's own
 * intents are learnt from lines of {"text", "intent"}, compared with a linear SVM on TF-IDF of words and word pairs on the same lines.
 * Strangers are messages with none of the intents: prints how many of them are detected at thresholds at which a given share of the
 * friends (messages with an intent) is still claimed and right. Uses one core and nothing but this process.
 */
import { readFileSync } from 'node:fs';
import { decodeIntents, encodeIntents } from '../src/integrations/local/understanding/tenant/encode-intents.js';
import { solve, strengthsOf } from '../src/integrations/local/understanding/tenant/linear-solver.js';
import { logisticOf } from '../src/integrations/local/understanding/tenant/logistic.js';
import { type Family, ownFeatures } from '../src/integrations/local/understanding/tenant/own-features.js';
import { evidenceOf, ownIntentOf, ownStrengths } from '../src/integrations/local/understanding/tenant/own-intents.js';
import { auroc } from '../src/integrations/local/understanding/tenant/own-scores.js';
import { atOnce } from '../src/integrations/local/understanding/tenant/slices.js';
import { trainIntents } from '../src/integrations/local/understanding/tenant/train-intents.js';
import { readVector, vectorOf, vocabularyOf } from '../src/integrations/local/understanding/tenant/vocabulary.js';
import { say } from './stage/terminal.js';

interface Line {
  text: string;
  intent: string;
}
interface Judged {
  intent: string;
  /** How likely the message is to have any of the intents. */
  belongs: number;
}

const args = process.argv.slice(2);
const percent = (value: number) => `${(100 * value).toFixed(1)} %`;

function linesOf(option: string): Line[] {
  const file = args[args.indexOf(option) + 1];
  if (!args.includes(option) || !file) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter(line => line.trim() !== '').map(line => JSON.parse(line));
}
const train = linesOf('--train');
const test = linesOf('--test');
const strangers = linesOf('--strangers');
if (train.length === 0 || test.length === 0) throw new Error('--train and --test name files of {"text", "intent"}.');

function report(name: string, seconds: number, judge: (text: string) => Judged): void {
  const friends = test.map(({ text, intent }) => {
    const judged = judge(text);
    return { ...judged, right: judged.intent === intent };
  });
  const right = friends.filter(one => one.right).sort((one, other) => one.belongs - other.belongs);
  say(`${name}: ${percent(right.length / friends.length)} right, trained in ${seconds.toFixed(1)} s of the processor`);
  if (strangers.length === 0) return;
  const others = strangers.map(({ text }) => judge(text).belongs);
  const ranked = auroc([
    ...friends.map(({ belongs }) => ({ yes: true, value: belongs })),
    ...others.map(belongs => ({ yes: false, value: belongs })),
  ]);
  say(`  friends rank above strangers: ${percent(ranked)}`);
  for (const share of [0.84, 0.86, 0.88, 0.9]) {
    const border = right[right.length - Math.round(share * friends.length)]?.belongs;
    if (border === undefined) continue;
    const told = others.filter(belongs => belongs < border).length;
    say(`  where ${percent(share)} are claimed and right, strangers told: ${percent(told / others.length)}`);
  }
}

const processor = () => process.cpuUsage().user / 1e6;

function plainSvm(): void {
  const start = processor();
  // Both families are normalised together, with known features only: standard TF-IDF.
  const plain = (text: string, known?: ReadonlySet<number>): Family[] => {
    const [words, pairs] = ownFeatures(text);
    const kept = [words, pairs].flatMap(family =>
      family ? [...family.keys].map((key, at) => ({ key, times: family.times[at] ?? 1 })) : [],
    );
    const shown = known ? kept.filter(({ key }) => known.has(key)) : kept;
    const keys = Uint32Array.from(shown, ({ key }) => key);
    return [{ keys, times: Uint16Array.from(shown, ({ times }) => times) }];
  };
  const intents = [...new Set(train.map(({ intent }) => intent))].sort();
  const read = train.map(({ text }) => plain(text));
  const vocabulary = atOnce(vocabularyOf(read));
  const known = new Set(vocabulary.keys);
  const rows = train.map(({ intent }, index) => ({
    vector: vectorOf(vocabulary, read[index] ?? []),
    label: intents.indexOf(intent),
  }));
  const solved = atOnce(solve(rows, vocabulary.keys.length, intents.length, 1));
  report('linear SVM, words and pairs', processor() - start, text => {
    const vector = vectorOf(vocabulary, plain(text, known));
    const { best, signs } = evidenceOf(strengthsOf(solved, vector), vector);
    return { intent: intents[best] ?? '', belongs: signs[0] };
  });
}

async function own(): Promise<void> {
  const start = processor();
  const { own: trained, scores } = atOnce(trainIntents(train));
  const seconds = processor() - start;
  const bytes = await encodeIntents(trained);
  const model = decodeIntents(bytes);
  report('own intents', seconds, text => {
    const vector = readVector(model.vocabulary, text);
    const { best, signs } = evidenceOf(ownStrengths(model, vector), vector);
    return { intent: model.intents[best] ?? '', belongs: logisticOf(model.belonging, signs) };
  });
  const took = test
    .map(({ text }) => {
      const before = process.hrtime.bigint();
      ownIntentOf(model, text);
      return Number(process.hrtime.bigint() - before) / 1e6;
    })
    .sort((one, other) => one - other);
  const at = (share: number) => (took[Math.floor(took.length * share)] ?? 0).toFixed(3);
  say(
    `  a message takes ${at(0.5)} ms (median), ${at(0.99)} ms (99 %); stored in ${(bytes.length / 1e6).toFixed(2)} MB`,
  );
  const claimed = test.filter(({ text, intent }) => ownIntentOf(model, text).intent === intent).length / test.length;
  const told = strangers.filter(({ text }) => ownIntentOf(model, text).intent === null).length;
  say(`  at the border it chose itself: ${percent(claimed)} claimed and right`);
  if (strangers.length > 0) say(`  and ${percent(told / strangers.length)} of the strangers told`);
  say(`  it says of itself: ${percent(scores.accuracy)} right, ${percent(scores.claimedRight)} claimed and right`);
}

say(`${train.length} lessons, ${test.length} messages, ${strangers.length} strangers`);
plainSvm();
await own();
