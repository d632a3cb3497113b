import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { firstTurn } from './dialogue/first-turn.fixture.js';
import '../../integrations/local/answering/answer-wordings.js';
import { definedTexts, languages } from '../shared/translations.js';
import { checkAnswer } from './check-answer.js';
import contexts from './claims/cases/contexts.json' with { type: 'json' };
import type { AnswerInput } from './language-model.port.js';
import './assistant.texts.js';
import { callOf, resultOf } from './tools/agent-tools.js';

type ContextName = keyof typeof contexts;
interface Case {
  context: ContextName;
  line: string;
}

/** Returns the answers in a file of `cases`, each with its context. */
function casesOf(file: string): Case[] {
  let context: ContextName = 'bare';
  const cases: Case[] = [];
  for (const line of readFileSync(`src/domain/assistant/claims/cases/${file}`, 'utf8').split('\n')) {
    if (line.startsWith('@')) context = line.slice(1) as ContextName;
    else if (line.trim() !== '' && !line.startsWith('#')) cases.push({ context, line });
  }
  return cases;
}

function inputOf(name: ContextName): AnswerInput {
  const { systemPrompt, language, ...context } = contexts[name];
  return {
    ...context,
    language: language === 'en' ? 'en' : 'es',
    history: [],
    agent: { name: 'Sofía', personality: 'amable', systemPrompt },
    contactName: 'Ana',
    intent: 'PRODUCT_INFO',
    sentiment: 'NEUTRAL',
    sources: [],
    hasUnreadMedia: false,
    ...firstTurn,
  };
}

function judge({ context, line }: Case) {
  const [text = '', ...quickReplies] = line.split(' | ');
  return checkAnswer({ text, known: true, quickReplies }, inputOf(context));
}
const refused = casesOf('refused.txt');
const passed = casesOf('passed.txt');

describe('an answer that claims what no source holds', () => {
  it.each(refused)('is refused ($context): $line', one => expect(judge(one)).toMatchObject({ ok: false }));
});
describe('an answer that claims what a source holds, or nothing', () => {
  it.each(passed)('is sent ($context): $line', one => expect(judge(one)).toEqual({ ok: true }));
});
it('there are more than 300 of them', () => expect(refused.length + passed.length).toBeGreaterThan(300));

describe('what the program itself says', () => {
  const said = definedTexts
    .filter(({ catalogue, key }) => catalogue.startsWith('local-answer-') || key === 'safeAnswer')
    .flatMap(({ wordings }) => languages.flatMap(language => wordings[language]))
    .filter(line => !line.includes('{price}'))
    .map(line => line.replace('{name}', ' Ana').replace('{agent}', 'Sofía'));
  // What announces a picture is said only with one.
  const results = [resultOf(callOf('send_pictures'), { pictures: { sent: ['{product}'], missing: [] } })];
  it('is a good number of sentences', () => expect(said.length).toBeGreaterThan(90));
  it.each(said)('claims nothing: %s', text =>
    expect(checkAnswer({ text, known: true, quickReplies: [] }, { ...inputOf('bare'), results })).toEqual({ ok: true }),
  );
});
