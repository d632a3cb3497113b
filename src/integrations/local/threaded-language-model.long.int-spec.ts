import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { AnswerInput, LanguageModel } from '../../domain/assistant/language-model.port.js';
import type { ShelfOrigin } from '../../domain/assistant/shelf-origin.js';
import { until } from '../../testing/until.js';
import { type Answered, ask, bakery, hardware } from './drafting/question.fixture.js';
import { LocalLanguageModel } from './local-language-model.js';
import { ThreadedLanguageModel, type ThreadedModelOptions } from './threaded-language-model.js';

// A thread runs the build of `npm test`.
const built = (file: string) => pathToFileURL(path.resolve('dist/src/integrations/local', file));
const thread = built('drafting/thread.js');
const here = new LocalLanguageModel();
const old = hardware('1', 1_200);

const folder = mkdtempSync(path.join(tmpdir(), 'embudo-threads-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
/** Returns a program of a thread. */
function threadOf(name: string, text: string): URL {
  const file = path.join(folder, `${name}.mjs`);
  writeFileSync(file, `import { parentPort } from 'node:worker_threads';\n${text}`);
  return pathToFileURL(file);
}

const models: ThreadedLanguageModel[] = [];
const logged: string[] = [];
afterEach(async () => {
  await Promise.all(models.splice(0).map(model => model.close()));
  logged.length = 0;
});
function modelOf(options: Partial<ThreadedModelOptions> = {}): ThreadedLanguageModel {
  const note = (_: object, message: string) => void logged.push(message);
  const log = { debug: note, info: note, warn: note, error: note };
  const model = new ThreadedLanguageModel({ log, entry: thread, ...options });
  models.push(model);
  return model;
}
/** Asks until the thread is the one that drafts. */
const started = (model: ThreadedLanguageModel) =>
  until('a draft of the thread', async () => (await ask(model, bakery, 'Hola')).elsewhere);
const whatOf = ({ reply, results }: Answered) => ({ reply, results });

const questions: [ShelfOrigin, string][] = [
  [old, '¿Cuánto cuesta el taladro?'],
  [bakery, '¿Tienen taladros?'],
  [old, 'Quiero 12 sacos de cemento con envío, ¿cuánto sería?'],
  [bakery, '¿Cuánto salen 3 conchas y un pastel de chocolate?'],
  [hardware('2', 1_350), '¿Cuánto cuesta el taladro?'],
  [old, '¿Cuánto cuesta el taladro?'],
  [old, '¿A qué hora abren mañana?'],
  [bakery, '¿Con cuánto tiempo se pide un pastel?'],
  [old, 'Gracias'],
  [old, 'Quiero hablar con una persona'],
];

describe('answers that are drafted in a thread', () => {
  it('are those of this process to the letter, for two shops in turn and a catalogue that changes', async () => {
    const model = modelOf();
    await started(model);
    const prices: string[] = [];
    for (const [origin, text] of questions) {
      const said = [{ author: 'CONTACT' as const, text: 'Buenos días' }];
      const there = await ask(model, origin, text, { said });
      const expected = await ask(here, origin, text, { said });
      expect([text, there.elsewhere, expected.elsewhere]).toEqual([text, true, false]);
      expect(whatOf(there)).toStrictEqual(whatOf(expected));
      if (text.startsWith('¿Cuánto cuesta')) prices.push(there.reply.text);
    }
    expect(prices).toEqual([
      expect.stringContaining('1,200'),
      expect.stringContaining('1,350'),
      expect.stringContaining('1,200'),
    ]);
  });

  it('are drafted here while the thread starts', async () => {
    const model = modelOf();
    const first = await ask(model, old, '¿Cuánto cuesta el taladro?');
    expect(first.elsewhere).toBe(false);
    expect(whatOf(first)).toStrictEqual(whatOf(await ask(here, old, '¿Cuánto cuesta el taladro?')));
  });

  it('fail with the message with which they fail here', async () => {
    const model = modelOf();
    await started(model);
    const elsewhere = () => ({ place: { language: 'es' }, origin: bakery, take: () => undefined });
    const failureOf = (from: LanguageModel) =>
      from
        .ask('answer', { text: 'Hola', elsewhere } as unknown as AnswerInput, {
          signal: new AbortController().signal,
          timeoutMs: 8_000,
        })
        .catch((error: unknown) => error);
    const failure = await failureOf(model);
    expect(failure).toMatchObject({ name: 'ModelFailure', kind: 'SERVER_ERROR' });
    expect(String(failure)).toMatch(/The local model failed: Cannot /);
    expect(failure).toEqual(await failureOf(here));
  });

  it('are drafted here once the model is closed', async () => {
    const model = modelOf();
    await started(model);
    await model.close();
    expect(await ask(model, bakery, '¿Cuánto cuesta una concha?')).toMatchObject({ elsewhere: false });
  });

  it('do not keep a process alive', async () => {
    const program = `
      const { ThreadedLanguageModel } = await import('${built('threaded-language-model.js').href}');
      const { ask, bakery } = await import('${built('drafting/question.fixture.js').href}');
      const model = new ThreadedLanguageModel({ log: console });
      while (!(await ask(model, bakery, 'Hola')).elsewhere) await new Promise(resolve => setTimeout(resolve, 15));
      console.log('drafted');`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let said = '';
    child.stdout.on('data', chunk => {
      said += chunk;
    });
    expect(await new Promise(resolve => child.once('close', resolve))).toBe(0);
    expect(said).toBe('drafted\n');
  });
});

describe('a thread that ends while it drafts', () => {
  const texts = ['Hola', '¿Tienen pasteles?', '¿Cuánto cuesta una concha?', '¿Abren hoy?', 'Quiero 4 conchas'];
  const askAll = (model: ThreadedLanguageModel) => Promise.allSettled(texts.map(text => ask(model, bakery, text)));
  const expected = () => Promise.all(texts.map(async text => whatOf(await ask(here, bakery, text))));

  it('fails the draft that it was at; the next ones are drafted here, and another thread is started', async () => {
    const ends = `parentPort.on('message', ({ input }) => { if (input.text === '¿Cuánto cuesta una concha?') process.exit(1); });
      await import('${thread.href}');`;
    const model = modelOf({ entry: threadOf('exits', ends) });
    await started(model);
    const replies = await expected();
    const outcomes = await askAll(model);
    expect(outcomes.map(each => each.status === 'fulfilled' && each.value.elsewhere)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    for (const [at, outcome] of outcomes.entries())
      if (outcome.status === 'fulfilled') expect(whatOf(outcome.value)).toStrictEqual(replies[at]);
    expect(outcomes[2]).toMatchObject({
      status: 'rejected',
      reason: { kind: 'SERVER_ERROR', message: 'The local model failed: its thread ended while it drafted.' },
    });
    await started(model);
  });

  it('because the draft takes too long, is treated in the same way', async () => {
    const stuck = `parentPort.on('message', () => { for (;;); }); parentPort.postMessage({ kind: 'ready' });`;
    const model = modelOf({ entry: threadOf('stuck', stuck), stuckMs: 300 });
    const replies = await expected();
    // Once it is ready, the first of the answers is the one that it is stuck in.
    const outcomes = await until('a draft that fails', async () => {
      const all = await askAll(model);
      return all.some(({ status }) => status === 'rejected') && all;
    });
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', ...texts.slice(1).map(() => 'fulfilled')]);
    for (const [at, outcome] of outcomes.entries())
      if (outcome.status === 'fulfilled') expect(whatOf(outcome.value)).toStrictEqual(replies[at]);
    expect(logged).toEqual(['a draft took too long, and its thread is ended']);
  });

  it('before it is ready is not started again for a while', async () => {
    const model = modelOf({ entry: threadOf('broken', `throw new TypeError('what a customer wrote');`) });
    await until('the end of the thread', async () => {
      expect(await ask(model, bakery, 'Hola')).toMatchObject({ elsewhere: false });
      return logged.length > 0;
    });
    for (const text of texts) expect(await ask(model, bakery, text)).toMatchObject({ elsewhere: false });
    expect(logged).toEqual(['the thread that drafts answers failed']);
  });
});

describe('what a thread answers', () => {
  const draft = `{ kind: 'drafted', reply: { text: 'Hola', known: true, quickReplies: [] }, results: [] }`;

  it('is not taken by a caller who has given up', async () => {
    const model = modelOf();
    await started(model);
    const control = new AbortController();
    const asked = ask(model, bakery, '¿Cuánto cuesta una concha?', { signal: control.signal });
    control.abort();
    await expect(asked).rejects.toMatchObject({ kind: 'TIMEOUT' });
    await expect(ask(model, bakery, 'Hola', { signal: AbortSignal.abort() })).rejects.toMatchObject({
      kind: 'TIMEOUT',
    });
  });

  it('is not awaited by more than 32 answers, nor by any once the model is closed', async () => {
    const silent = `parentPort.on('message', ({ input }) => { if (input.text === 'Hola') parentPort.postMessage(${draft}); });
      parentPort.postMessage({ kind: 'ready' });`;
    const model = modelOf({ entry: threadOf('silent', silent), stuckMs: 900_000 });
    await started(model);
    const asked = Array.from({ length: 32 }, () => ask(model, bakery, '¿Abren hoy?'));
    const next = await ask(model, bakery, '¿Abren hoy?');
    expect(next.elsewhere).toBe(false);
    await model.close();
    for (const each of asked) expect(await each).toStrictEqual(next);
  });

  it('about a shelf that it has lost makes this process draft, and send the shelf again', async () => {
    const forgetful = `parentPort.on('message', ({ origin }) => parentPort.postMessage(origin.loaded ? ${draft} : { kind: 'lacking' }));
      parentPort.postMessage({ kind: 'ready' });`;
    const model = modelOf({ entry: threadOf('forgetful', forgetful) });
    await started(model);
    const drafted: boolean[] = [];
    for (const text of ['Hola', 'Hola', 'Hola']) drafted.push((await ask(model, bakery, text)).elsewhere);
    expect(drafted).toEqual([false, true, false]);
  });
});
