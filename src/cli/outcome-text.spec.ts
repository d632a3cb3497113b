import { describe, expect, it } from '@jest/globals';
import type { Outcome } from '../demo/demo-customer.js';
import { coloursFor } from './colours.js';
import { outcomeText } from './outcome-text.js';

const plain = coloursFor({ isTTY: false });
const outcome = {
  state: 'done',
  message: {
    id: '1',
    providerMessageId: 'wamid.1',
    intent: { primary: 'PRICING_QUESTION', confidence: 0.976 },
    sentiment: { label: 'NEUTRAL', score: 0, churnRisk: 4 },
    conversation: {
      id: '2',
      status: 'BOT',
      channel: 'WHATSAPP',
      contact: { name: 'Ana', phone: null, consents: [] },
      seller: null,
      routing: null,
      lead: {
        score: 62,
        temperature: 'WARM',
        classification: { reasoning: 'Pregunta el precio.', recommendedAction: '' },
      },
      messages: { nodes: [] },
    },
  },
  routing: { destination: 'CHATBOT', priority: 2, reasoning: 'Consulta simple.', createdAt: new Date() },
  consent: null,
  answer: {
    id: '3',
    direction: 'OUTBOUND',
    author: 'AI_AGENT',
    body: 'Cuesta ₡45 900.\n¿Cuántos?',
    quickReplies: ['Uno', 'Dos'],
    status: 'SENT',
    error: null,
    sandbox: true,
    seller: null,
  },
} satisfies Outcome;

describe('what became of a message, as text', () => {
  it('is a line each for score, intent, sentiment, route and answer', () => {
    expect(outcomeText(outcome, plain).split('\n')).toEqual([
      'Score      62 WARM: Pregunta el precio.',
      'Intent     PRICING_QUESTION, 98 % sure',
      'Sentiment  NEUTRAL 0.00, churn risk 4 %',
      'Route      CHATBOT, priority 2: Consulta simple.',
      'Answer     Cuesta ₡45 900.',
      '           ¿Cuántos?',
      '           [1] Uno  [2] Dos',
      '           (sandbox: nobody outside received it)',
    ]);
  });

  it('says who answers where the agent does not', () => {
    const { message } = outcome;
    const waiting: Outcome = {
      ...outcome,
      routing: null,
      answer: null,
      message: { ...message, conversation: { ...message.conversation, status: 'WAITING' } },
    };
    expect(outcomeText(waiting, plain)).toContain('Route      none: the conversation is WAITING');
    expect(outcomeText(waiting, plain)).toContain('a person answers');
    const form: Outcome = {
      ...waiting,
      message: { ...message, conversation: { ...message.conversation, status: 'WAITING', channel: 'WEB' } },
    };
    expect(outcomeText(form, plain)).toContain('somebody calls or writes elsewhere');
    expect(outcomeText(form, plain)).not.toContain('sendMessage');
    expect(outcomeText({ ...outcome, answer: null, state: 'pending' }, plain)).toContain('--timeout 60');
  });

  it('names a wish about messages instead of a route, and its confirmation', () => {
    const { message, answer } = outcome;
    const said = { messageId: '1', optedOut: true, marketing: false };
    const confirmed: Outcome = {
      ...outcome,
      message: { ...message, intent: null, sentiment: null, conversation: { ...message.conversation, lead: null } },
      routing: null,
      consent: said,
      answer: { ...answer, author: 'SYSTEM', body: 'No recibirá más mensajes.', quickReplies: [] },
    };
    expect(outcomeText(confirmed, plain).split('\n')).toEqual([
      'Consent    no more messages from now on',
      'Answer     No recibirá más mensajes.',
      '           (sandbox: nobody outside received it)',
    ]);
    const again: Outcome = { ...confirmed, consent: { ...said, optedOut: false, marketing: true }, answer: null };
    expect(outcomeText(again, plain)).toContain('marketing again from now on');
    expect(outcomeText(again, plain)).toContain('had said so before');
  });

  it('says that nothing was read yet, and how jobs are run', () => {
    expect(
      outcomeText({ state: 'pending', message: null, routing: null, consent: null, answer: null }, plain),
    ).toContain('npm run worker');
  });
});

describe('colours', () => {
  it('are for terminals that have them: not for a pipe, and not where NO_COLOR is set', () => {
    expect(coloursFor({ isTTY: true, hasColors: () => true }).red('x')).toBe('\u001b[31mx\u001b[39m');
    expect(coloursFor({ isTTY: true, hasColors: () => false }).red('x')).toBe('x');
    expect(coloursFor({ isTTY: false, hasColors: () => true }).red('x')).toBe('x');
    expect(coloursFor({}).bold('x')).toBe('x');
  });
});
