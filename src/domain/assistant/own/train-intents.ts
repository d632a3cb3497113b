import { createHash } from 'node:crypto';
import { z } from 'zod';
import { personOf } from '../../shared/actor.js';
import type { Statement, Transaction } from '../../shared/database.port.js';
import { DomainError } from '../../shared/domain-error.js';
import { isId, newId } from '../../shared/id.js';
import { idempotencyKey, repeatReturnsIdIn } from '../../shared/once.js';
import { text } from '../../shared/texts.js';
import { useCase } from '../../shared/use-case.js';
import { lockModels, outOfScope, versionAfter } from './own-model.js';

const maxIntents = 200;
const maxLessons = 20_000;
const fewestPerIntent = 5;
const maxAtOnce = 5_000;
/** How many models may be collecting messages at the same time. */
const maxCollecting = 3;
/** Maximum number of characters of all messages of a model, because a training holds them in memory. */
const maxCharacters = 4_000_000;

const unfinished: Statement = {
  name: 'own-model.unfinished',
  text: `select id, status from own_model where kind = 'INTENTS' and status in ('COLLECTING', 'WAITING', 'TRAINING') order by version limit 10`,
};
const dropModel: Statement = { name: 'own-model.drop', text: 'delete from own_model where id = $1' };
const insertModel: Statement = {
  name: 'own-model.insert-intents',
  text: `insert into own_model (id, tenant_id, kind, version, name, status, created_by) values ($1, app.tenant(), 'INTENTS', $2, $3, 'COLLECTING', $4)`,
};
const insertLessons: Statement = {
  name: 'own-lesson.insert',
  text: `insert into own_lesson (id, tenant_id, model_id, text, digest, intent)
    select l.id, app.tenant(), $1, l.text, l.digest, l.intent from unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) as l (id, text, digest, intent)
    on conflict (tenant_id, model_id, digest) do nothing`,
};
const findContradiction: Statement = {
  name: 'own-lesson.contradiction',
  text: `select l.text, k.intent as before, l.intent as now from unnest($2::text[], $3::text[], $4::text[]) as l (text, digest, intent)
    join own_lesson k on k.tenant_id = app.tenant() and k.model_id = $1 and k.digest = l.digest and k.intent is distinct from l.intent limit 1`,
};
const countLessons: Statement = {
  name: 'own-lesson.count',
  text: `select intent, count(*)::int as lessons, sum(length(text))::int as characters from own_lesson where tenant_id = app.tenant() and model_id = $1 group by intent order by lessons, intent`,
};
const keepCount: Statement = {
  name: 'own-model.keep-count',
  text: 'update own_model set messages = $2, status = $3 where id = $1',
};

const lessonSchema = z.object({
  text: text('lesson').min(1),
  intent: text('intent').min(1).nullish(),
});

/** Returns the digest of a text. White space at its ends makes no difference. */
const digestOfLesson = (text: string): string => createHash('sha256').update(text.trim()).digest('hex');

/**
 * Takes messages labelled with the tenant's own intents and starts a job that trains a model on them. Returns the model's id. With `start`
 * false the model waits for further messages, which name it by `modelId`, because the size of one request is limited.
 */
export const trainIntents = useCase({
  name: 'assistant.train-intents',
  permission: 'own-model:train',
  input: z.object({
    name: text('label').min(1).nullish(),
    modelId: z.string().nullish(),
    messages: z.array(lessonSchema).max(maxAtOnce),
    start: z.boolean().default(true),
    idempotencyKey,
  }),
  once: repeatReturnsIdIn('own_model'),
  audit: {
    'own-model.training-started': {
      subject: 'own_model',
      shows: ({ messages, intents }: { messages: number; intents: number }) => ({ messages, intents }),
    },
  },
  async run({ tx, actor, audit }, { name, modelId, messages, start }) {
    if (messages.some(({ intent }) => intent === outOfScope))
      throw new DomainError('INVALID', `${outOfScope} is not an intent. Leave it out of these messages.`, ['messages']);
    await lockModels(tx, 'INTENTS');
    const waiting = await tx.query<{ id: string; status: string }>(unfinished);
    if (start && waiting.some(({ status }) => status !== 'COLLECTING'))
      throw new DomainError('CONFLICT', 'Another training is in progress. Wait until it finishes.');
    const collecting = waiting.filter(({ status }) => status === 'COLLECTING');
    let id = modelId ?? null;
    if (id === null) {
      // Models that were begun but never started must not add up, so the oldest is deleted.
      const [oldest] = collecting.length >= maxCollecting ? collecting : [];
      if (oldest) await tx.query(dropModel, [oldest.id]);
      id = newId();
      const version = await versionAfter(tx, 'INTENTS');
      const by = personOf(actor);
      await tx.query(insertModel, [id, version, name ?? `v${version}`, by]);
    } else if (!isId(id) || !collecting.some(one => one.id === id))
      throw new DomainError('NOT_FOUND', 'Model not found, or it is not waiting for messages.', ['modelId']);
    const lessons = await addLessons(tx, id, messages);
    const total = lessons.reduce((sum, one) => sum + one.lessons, 0);
    if (start) checkEnough(lessons);
    await tx.query(keepCount, [id, total, start ? 'WAITING' : 'COLLECTING']);
    if (!start) {
      audit.nothing();
      return id;
    }
    await tx.enqueue('assistant/train-intents', { modelId: id }, { jobKey: `train-intents ${id}` });
    const intents = lessons.filter(({ intent }) => intent !== null).length;
    audit['own-model.training-started'].after({ id, messages: total, intents });
    return id;
  },
});

interface Counted {
  intent: string | null;
  lessons: number;
  characters: number;
}

async function addLessons(
  tx: Transaction,
  modelId: string,
  messages: readonly z.output<typeof lessonSchema>[],
): Promise<Counted[]> {
  const lessons = messages.map(({ text, intent }) => ({ text, digest: digestOfLesson(text), intent: intent ?? null }));
  const texts = lessons.map(({ text }) => text);
  const digests = lessons.map(({ digest }) => digest);
  const intents = lessons.map(({ intent }) => intent);
  const ids = lessons.map(() => newId());
  if (lessons.length > 0) {
    await tx.query(insertLessons, [modelId, ids, texts, digests, intents]);
    const [contradiction] = await tx.query<{ text: string; before: string | null; now: string | null }>(
      findContradiction,
      [modelId, texts, digests, intents],
    );
    if (contradiction) {
      const { text, before, now } = contradiction;
      const said = `${before ?? 'none of them'} and ${now ?? 'none of them'}`;
      throw new DomainError('INVALID', `“${text.slice(0, 80)}” appears as both ${said}.`, ['messages']);
    }
  }
  const counted = await tx.query<Counted>(countLessons, [modelId]);
  if (counted.reduce((sum, one) => sum + one.lessons, 0) > maxLessons)
    throw new DomainError('LIMIT_REACHED', `A model can learn from at most ${maxLessons} messages.`, ['messages']);
  if (counted.reduce((sum, one) => sum + one.characters, 0) > maxCharacters)
    throw new DomainError(
      'LIMIT_REACHED',
      `The messages of a model can have at most ${maxCharacters} characters in total.`,
      ['messages'],
    );
  if (counted.filter(({ intent }) => intent !== null).length > maxIntents)
    throw new DomainError('LIMIT_REACHED', `A model can have at most ${maxIntents} intents.`, ['messages']);
  return counted;
}

function checkEnough(lessons: readonly Counted[]): void {
  const intents = lessons.filter(({ intent }) => intent !== null);
  if (intents.length < 2) throw new DomainError('INVALID', 'Provide messages of at least two intents.', ['messages']);
  const [fewest] = intents;
  if (fewest && fewest.lessons < fewestPerIntent)
    throw new DomainError(
      'INVALID',
      `Provide at least ${fewestPerIntent} different messages for each intent; “${fewest.intent}” has ${fewest.lessons}.`,
      ['messages'],
    );
}
