import { readFileSync } from 'node:fs';
import { ForeseenError } from '../processes.js';
import { judgeOf } from './judges.js';
import { existing, readWords } from './words.js';

/** `npx embudo evaluate`: scores how well a provider understands labelled messages. */
export async function evaluateProvider(args: string[]): Promise<void> {
  const { values } = readWords(args, {
    provider: { type: 'string' },
    file: { type: 'string' },
    json: { type: 'boolean' },
  });
  const { file } = values;
  if (!file) throw new ForeseenError('Which messages? npx embudo evaluate --file labelled.jsonl');
  const { evaluate, parseLabelled } = await import('../integrations/local/understanding/evaluate.js');
  const { evaluationText } = await import('../integrations/local/understanding/evaluation-text.js');
  const judge = await judgeOf(values.provider ?? 'local');
  const judged = [];
  for (const labels of labelsFrom(parseLabelled, readFileSync(existing(file), 'utf8')))
    judged.push({ labels, found: await judge(labels.text) });
  const evaluation = evaluate(judged);
  process.stdout.write(`${values.json ? JSON.stringify(evaluation, null, 2) : evaluationText(evaluation)}\n`);
}

/** `npx embudo train-intents`: scores a training without storing it. The mutation trainIntents stores one for a tenant. */
export async function trainOwnIntents(args: string[]): Promise<void> {
  const { values } = readWords(args, { file: { type: 'string' }, json: { type: 'boolean' } });
  const { file } = values;
  if (!file) throw new ForeseenError('Which lessons? npx embudo train-intents --file lessons.jsonl');
  const { intentScoresText, parseLessons } = await import('../integrations/local/understanding/tenant/lessons-file.js');
  const { localOwnModels } = await import('../integrations/local/understanding/tenant/own-model-engine.js');
  const lessons = labelsFrom(parseLessons, readFileSync(existing(file), 'utf8'));
  try {
    const { scores } = await localOwnModels.trainIntents(lessons);
    process.stdout.write(`${values.json ? JSON.stringify(scores, null, 2) : intentScoresText(scores)}\n`);
  } catch (error) {
    if (error instanceof RangeError) throw new ForeseenError(error.message);
    throw error;
  }
}

/** Turns the error of a malformed line into a ForeseenError, which is printed without a stack. */
function labelsFrom<T>(parse: (source: string) => T[], source: string): T[] {
  try {
    return parse(source);
  } catch (error) {
    throw new ForeseenError(error instanceof Error ? error.message : String(error));
  }
}
