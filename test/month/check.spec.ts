import { describe, expect, it } from '@jest/globals';
import { checkMonth } from '../../bench/month/check.js';
import type { Did, Left, Record, Wrote } from '../../bench/month/record.js';

const hourMs = 3_600_000;
/** Ten in the morning in Costa Rica. The checker has no clock of its own. */
const morning = Date.UTC(2027, 2, 2, 16);
const number = '50688880000';
const rules = { capPerDay: 3, firstFollowUpHours: () => 24 };

const value = '¿Pudo ver lo que conversamos? Si le quedó alguna duda, aquí estoy.';
const urgency = '¿Seguimos con su consulta?';
const confirmation = 'Listo: no le escribiremos más. Si cambia de opinión, responda ALTA.';
const rating = '¿Cómo le atendimos? Califíquenos del 1 (mal) al 5 (excelente).';
const notice = 'Le comunico con una persona de nuestro equipo, que le responde por aquí.';

let sent = 0;
const wrote = (hours: number, means: Wrote['means'] = null): Wrote => ({
  number,
  at: morning + hours * hourMs,
  text: means ?? '¿Cuánto cuesta?',
  means,
});
const left = (hours: number, text: string, more: Partial<Left> = {}): Left => ({
  number,
  at: morning + hours * hourMs,
  kind: 'text',
  text,
  messageId: `message ${sent++}`,
  ...more,
});
const template = (hours: number, text: string) => left(hours, `seguimiento: Ana ${text}`, { kind: 'template' });
const campaign = (hours: number, part: string) => left(hours, `campana: ${part}`, { kind: 'template' });
const did = (hours: number, what: Did['what']): Did => ({ number, at: morning + hours * hourMs, what });
const found = (record: Partial<Record>) =>
  checkMonth(
    {
      people: [{ number, shop: 0, language: 'es', zones: ['America/Costa_Rica'] }],
      wrote: [wrote(0)],
      did: [],
      left: [],
      refused: [],
      ends: [],
      endedAt: morning + 30 * 24 * hourMs,
      ...record,
    },
    rules,
  ).map(({ rule }) => rule);

const answer = left(0.01, 'Cuesta 100.');
const due = 24.01;

describe('the checker of the month', () => {
  it('finds nothing if everything is right', () => {
    const followedUp = [answer, template(due, value), template(96.01, urgency)];
    expect(found({ left: followedUp })).toEqual([]);
    expect(found({ wrote: [wrote(0), wrote(1, 'stop')], left: [answer, left(1.001, confirmation)] })).toEqual([]);
    const asked = [left(0.01, notice), left(1, 'Con gusto.'), left(2, rating)];
    expect(found({ left: asked, did: [did(2, 'closed-case')] })).toEqual([]);
    // A message that is due at night is sent in the morning.
    const late = { wrote: [wrote(-12)], left: [left(-11.99, 'Cuesta 100.'), template(22.02, value)] };
    expect(found(late)).toEqual([]);
  });

  it('sees a free text outside of the window', () => {
    expect(found({ left: [answer, left(24.1, value)] })).toEqual(['window']);
  });

  it('sees every message after a stop word except the one confirmation', () => {
    const stopped = { wrote: [wrote(0), wrote(1, 'stop')] };
    expect(found({ ...stopped, left: [answer, left(1.1, 'Cuesta 90.')] })).toEqual(['consent']);
    expect(found({ ...stopped, left: [answer, left(1.01, confirmation), left(1.02, confirmation)] })).toContain(
      'confirmed twice',
    );
    expect(found({ did: [did(0.5, 'opted-out')], left: [answer, campaign(1, 'a')] })).toEqual(['consent']);
  });

  it('sees messages that wake people in any of their zones, but not answers at night', () => {
    expect(found({ wrote: [wrote(12)], left: [left(12.01, 'Cuesta 100.')] })).toEqual([]);
    expect(found({ left: [answer, campaign(36, 'a')] })).toEqual(['quiet hours']);
    expect(found({ wrote: [wrote(-13)], left: [left(-12.99, 'Cuesta 100.'), template(12, value)] })).toContain(
      'quiet hours',
    );
    const people: Record['people'] = [
      { number, shop: 0, language: 'en', zones: ['America/New_York', 'Pacific/Honolulu'] },
    ];
    expect(found({ people, left: [answer, campaign(25, 'a')] })).toEqual(['quiet hours']);
  });

  it('sees one more than the cap', () => {
    const parts = ['a', 'b', 'c', 'd'].map((part, index) => campaign(48 + index, part));
    expect(found({ left: [answer, ...parts.slice(0, 3)] })).toEqual([]);
    expect(found({ left: [answer, ...parts] })).toEqual(['cap']);
  });

  it('sees a follow-up after an event that stops it', () => {
    for (const what of ['won', 'took-over'] as const)
      expect(found({ did: [did(2, what)], left: [answer, template(due, value)] })).toEqual(['stop rule']);
    expect(found({ left: [answer, left(0.02, notice), template(due, value)] })).toEqual(['stop rule']);
    expect(found({ wrote: [wrote(0), wrote(20)], left: [answer, template(due, value)] })).toContain('stop rule');
  });

  it('sees one that comes too soon, too late or again', () => {
    expect(found({ left: [answer, template(23, value)] })).toEqual(['too soon']);
    expect(found({ left: [answer, template(due + 2, value)] })).toEqual(['too late']);
    expect(found({ left: [answer, template(due, value), template(due + 0.1, value)] })).toContain('said twice');
  });

  it('sees a message that arrives twice, one to a stranger, and a second question about one case', () => {
    expect(found({ left: [answer, answer] })).toContain('twice');
    expect(found({ left: [left(0.01, 'Cuesta 100.', { number: '50699990000' })] })).toContain('stranger');
    const asked = [left(0.01, notice), left(2, rating), left(3, `${rating} Por favor.`)];
    expect(found({ left: asked })).toEqual(['asked for a rating twice']);
  });

  describe('of reminders of a cart', () => {
    const [reminder, help] = [
      'Tengo anotado lo que eligió: 1 × Taladro. Son ₡100,00 en total. ¿Lo pedimos, o quiere cambiar algo?',
      '¿Seguimos con su pedido de 1 × Taladro? El total de hoy es ₡100,00.',
    ];
    const list = left(0.01, 'Así queda su pedido. ¿Le hago el pedido?');
    const writes = (hours: number, text: string): Wrote => ({ ...wrote(hours), text });

    it('finds nothing if they come in time, half of the time apart', () => {
      expect(found({ left: [list, left(4.01, reminder), left(22.01, help)] })).toEqual([]);
    });
    it('sees them after a refusal or an order, the same once more, and beside a follow-up', () => {
      const refused = { wrote: [wrote(0), writes(5, 'No, gracias')] };
      const answered = [list, left(4.01, reminder), left(5.01, 'De acuerdo.')];
      expect(found({ ...refused, left: [...answered, left(27.01, help)] })).toContain('stop rule');
      const ordered = [list, left(0.5, '¡Listo! Su pedido n.º 3 quedó hecho por ₡100,00.'), left(4.01, reminder)];
      expect(found({ left: ordered })).toEqual(['stop rule']);
      const again = { wrote: [wrote(0), writes(5, '¿Hacen envíos?')], left: [...answered, left(9.01, reminder)] };
      expect(found(again)).toEqual(['said twice']);
      expect(found({ left: [list, left(4.01, reminder), template(due, value)] })).toContain('two at once');
    });
  });

  describe('of reminders of an invoice', () => {
    const reminds = (hours: number, amount = '₡22 350,00') =>
      template(
        hours,
        `Le recuerdo la factura 3, que vencía el 5 de marzo: quedan ${amount} por pagar. Si ya hizo el pago, no tome en cuenta este mensaje.`,
      );
    const again = template(168, '¿Pudo revisar la factura 3? Vencía el 5 de marzo y quedan ₡22 350,00 por pagar.');
    const paid = (hours: number, owedMinor: string): Did => ({
      ...did(hours, 'paid'),
      invoice: { number: '3', owedMinor },
    });

    it('finds nothing if they come a day and four days after the day that they name', () => {
      expect(found({ left: [answer, reminds(100), again] })).toEqual([]);
      const promised = { wrote: [wrote(0), { ...wrote(101), text: 'Pago mañana, gracias' }] };
      expect(found({ ...promised, left: [answer, reminds(100), again] })).toEqual([]);
    });
    it('reads the amount in English too', () => {
      const text =
        'A reminder of invoice 2, which was due on March 5: ₡7 450,00 is still to be paid. If you have already paid, please';
      const again =
        'Did you have a chance to look at invoice 2? It was due on March 5, and ₡7 450,00 is still to be paid.';
      const owes = [paid(50, '745000')].map(each => ({ ...each, invoice: { number: '2', owedMinor: '745000' } }));
      expect(found({ did: owes, left: [answer, template(100, text), template(168, again)] })).toEqual([]);
    });
    it('sees them too soon, with another amount than is left, and after a payment or a reply', () => {
      expect(found({ left: [answer, reminds(75)] })).toEqual(['too soon']);
      expect(found({ did: [paid(50, '1117500')], left: [answer, reminds(100)] })).toEqual(['wrong amount']);
      expect(found({ did: [paid(50, '1117500')], left: [answer, reminds(100, '₡11 175,00')] })).toEqual([]);
      expect(found({ did: [paid(50, '0')], left: [answer, reminds(100)] })).toEqual(['stop rule']);
      const replied = { wrote: [wrote(0), { ...wrote(101), text: 'Ya pagué' }] };
      expect(found({ ...replied, left: [answer, reminds(100), again] })).toEqual(['stop rule']);
    });
  });

  describe('of news for people in nurturing', () => {
    const news = (hours: number, price = '₡41 310,00') =>
      template(hours, `Le escribo por Taladro, por el que preguntó: bajó de ₡45 900,00 a ${price}. ¿Le interesa?`);
    const nurtured = { did: [did(24, 'nurtured')] };

    it('finds nothing two weeks after the lead was moved', () => {
      expect(found({ ...nurtured, left: [answer, news(360)] })).toEqual([]);
    });
    it('sees them too soon, twice, without a lower price, and follow-ups after the lead was moved', () => {
      expect(found({ ...nurtured, left: [answer, news(336)] })).toEqual(['too soon']);
      expect(found({ ...nurtured, left: [answer, news(360), news(720)] })).toContain('said twice');
      expect(found({ ...nurtured, left: [answer, news(360, '₡46 000,00')] })).toEqual(['wrong amount']);
      expect(found({ ...nurtured, left: [answer, template(due, value)] })).toEqual(['stop rule']);
    });
  });
});
