import { describe, expect, it } from '@jest/globals';
import { scoreOf, type Turn, temperatureFor } from '../../../domain/assistant/index.js';
import { understandConversation, understandSync } from './understand.js';

const contact = (...texts: string[]): Turn[] => texts.map(text => ({ author: 'CONTACT', text }));
const order = 'quiero comprar 20 unidades hoy, ya tengo el presupuesto aprobado, soy el dueño';
const score = (text: string, history: readonly Turn[] = []) =>
  scoreOf(understandConversation(text, history).classification);

describe('the score of a conversation', () => {
  it('is the score of the message where there is none before it', () => {
    expect(understandConversation(order, [])).toEqual(understandSync(order));
  });

  it.each(['Gracias', 'hola', 'ok perfecto', 'Thanks!', 'buenas tardes'])('is not lowered by %j', text => {
    expect(score(text, contact(order))).toBeGreaterThanOrEqual(score(order));
  });

  it('stays hot through questions about the delivery and small talk', () => {
    const found = understandConversation('¿Dónde está mi pedido?', contact(order, 'gracias', '¿me mandan la factura?'));
    expect(temperatureFor(found.classification)).toBe('HOT');
    expect(found.intent.primary).toBe('DELIVERY_TRACKING');
  });

  it('leaves intent, feeling, language and flags to the last message alone', () => {
    const found = understandConversation(
      'gracias',
      contact('Los voy a demandar, ladrones', 'I want to talk to a person'),
    );
    const alone = understandSync('gracias');
    expect(found).toMatchObject({
      intent: alone.intent,
      sentiment: alone.sentiment,
      language: alone.language,
      wantsHuman: alone.wantsHuman,
      legal: alone.legal,
    });
  });

  it.each([
    'Ya no me interesa, compré en otro lado',
    "I'm no longer interested, thanks",
    'siempre no, ya no lo necesito',
  ])('falls to COLD when the contact withdraws: %j', text =>
    expect(temperatureFor(understandConversation(text, contact(order)).classification)).toBe('COLD'),
  );

  it('rises again when the contact wants it after all', () => {
    expect(score(order, contact('¿cuánto cuesta?', 'ya no me interesa'))).toBeGreaterThanOrEqual(80);
  });

  it('does not count what the business wrote', () => {
    expect(score('hola', [{ author: 'BUSINESS', text: order }])).toBe(score('hola'));
  });

  it('does not make a hot lead of many lukewarm questions', () => {
    const asked = contact('¿cuánto cuesta la silla?', '¿tienen mesas?', '¿hacen envíos?', 'me interesa', '¿y en azul?');
    expect(score('¿tiene garantía?', asked)).toBeLessThan(80);
  });

  it('looks at no more than ten messages', () => {
    const later = Array.from({ length: 10 }, () => '¿a qué hora abren?');
    expect(score('¿a qué hora abren?', contact(order, ...later))).toBeLessThan(50);
  });

  it('is not judged by spam in between, and spam is spam whatever came before', () => {
    const spam = 'Gana dinero desde casa con bitcoin, cupos limitados http://gana.top';
    expect(score('gracias', contact(order, spam))).toBeGreaterThanOrEqual(80);
    expect(score(spam, contact(order))).toBeLessThan(20);
  });

  it('has parts within their bounds whatever came before', () => {
    const { urgency, decisionPower, budget, fit } = understandConversation(
      order,
      contact(order, order, order),
    ).classification;
    expect(urgency).toBeLessThanOrEqual(30);
    expect(decisionPower).toBeLessThanOrEqual(25);
    expect(budget).toBeLessThanOrEqual(25);
    expect(fit).toBeLessThanOrEqual(20);
  });
});
