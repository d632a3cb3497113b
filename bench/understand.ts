/**
 * `npm run bench:understand`: how long the local models take for a message, and how long the longest and strangest ones take; with
 * --scores how well they do on the sets that they were not trained on; with --cross (minutes) on training messages of sources that were
 * left out. Uses one core and nothing but this process.
 */
import { evaluate } from '../src/integrations/local/understanding/evaluate.js';
import { evaluationText } from '../src/integrations/local/understanding/evaluation-text.js';
import { crossValidate, labelledOf } from '../src/integrations/local/understanding/train.js';
import {
  measuringSets,
  messagesInFile,
  trainingMessages,
} from '../src/integrations/local/understanding/training/corpus.js';
import { understandSync } from '../src/integrations/local/understanding/understand.js';
import { say } from './stage/terminal.js';

const rounds = 10_000;

function timed(texts: readonly string[]): number[] {
  return texts
    .map(text => {
      const start = process.hrtime.bigint();
      understandSync(text);
      return Number(process.hrtime.bigint() - start) / 1e6;
    })
    .sort((one, two) => one - two);
}

function line(name: string, times: readonly number[]): string {
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(3);
  const sum = times.reduce((total, time) => total + time, 0);
  return `${name}: ${times.length} messages in ${(sum / 1000).toFixed(2)} s; median ${at(0.5)} ms, 95 % ${at(0.95)} ms, 99 % ${at(0.99)} ms, longest ${at(1)} ms`;
}

const messages = trainingMessages().map(({ text }) => text);
const many = Array.from({ length: rounds }, (_, index) => messages[index % messages.length] ?? '');
const ramble = 'bueno y entonces fuimos todos para allá y nadie contestaba el teléfono, ¿me explico? ';
const awkward = [
  ramble.repeat(50),
  'a'.repeat(100_000),
  'no no no quiero el reembolso '.repeat(4_000),
  '😡'.repeat(20_000),
  '1.'.repeat(20_000),
  'a@'.repeat(20_000),
  '(555'.repeat(3_000),
  'calle '.repeat(9_000),
  '1 de '.repeat(9_000),
  '@x1 '.repeat(9_000),
  'where is my order '.repeat(2_000),
];
timed(many.slice(0, 2_000));
say(line('messages as people write them', timed(many)));
for (const text of awkward)
  say(
    line(
      `${text.length} characters of ${JSON.stringify(text.slice(0, 20))}`,
      timed(Array.from({ length: 30 }, () => text)),
    ),
  );

if (process.argv.includes('--scores'))
  for (const [file, name] of measuringSets) {
    const set = messagesInFile(file);
    say(`\n${name}`);
    say(
      evaluationText(
        evaluate(set.map(message => ({ labels: labelledOf(message), found: understandSync(message.text) }))),
      ),
    );
  }
if (process.argv.includes('--cross')) say(`\nsources left out in turn\n${evaluationText(crossValidate())}`);
