import { describe, expect, it } from '@jest/globals';
import type { AnswerInput } from '../../domain/assistant/language-model.port.js';
import { fencePattern } from '../../domain/assistant/prompts/fence.js';
import { toolUses } from '../../domain/assistant/prompts/tools.es.js';
import {
  agendaTools,
  callOf,
  hostedTools,
  type ToolCall,
  toolNames,
} from '../../domain/assistant/tools/agent-tools.js';
import {
  answerInput,
  bounds,
  draft,
  hostedModel,
  understandInput,
  understanding,
  type VendorWire,
} from './hosted-model.js';
import type { RunningVendor } from './use-fake-vendor.js';

/** What a vendor is asked, with which tools, and what is read of a right answer. */
export function describeHostedModelRequests(wire: VendorWire, fake: RunningVendor): void {
  const { ask, answer, only } = hostedModel(wire, fake);

  describe('what is sent', () => {
    it('is one request that keeps rules and data apart, puts marks around the text of the customer, and holds the schema of the task', async () => {
      await ask(answer(understanding));
      const { system, user, schema } = wire.read(only().body);
      const fence = fencePattern.exec(user)?.[0];
      expect(system).toContain('PURCHASE_INQUIRY');
      expect(system).not.toContain('taladros');
      expect(user).toContain(`<${fence} …>`);
      expect(user).toContain(`<${fence} mensaje>\n${understandInput.text}\n</${fence} mensaje>`);
      expect(schema).toMatchObject({
        type: 'object',
        additionalProperties: false,
        required: ['language', 'intent', 'sentiment', 'classification', 'wantsHuman', 'legal'],
      });
      expect(JSON.stringify(schema)).not.toMatch(/"(minLength|maxLength)":/);
    });

    it('has new marks in every call', async () => {
      await ask(answer(understanding));
      const first = fencePattern.exec(wire.read(only().body).user)?.[0];
      await ask(answer(understanding));
      expect(wire.read(only().body).user).not.toContain(first);
    });
  });

  describe('what is the same for each message of a shop', () => {
    const standing = {
      isWhole: true,
      items: answerInput.catalogue,
      articles: [{ title: 'Pagos', body: 'Se paga con SINPE.' }],
      leftOut: { items: 0, articles: 0 },
    };
    const offered = () => ({ standing, found: { items: [], articles: [] } });
    const sent = async (change: Partial<AnswerInput>) => {
      const { vendor, url } = fake();
      vendor.behave(answer(draft));
      await wire.make(url).ask('answer', { ...answerInput, offered, ...change }, bounds());
      return wire.read(only().body);
    };

    it('comes first, in equal bytes, so that vendors cache it', async () => {
      const one = await sent({});
      const two = await sent({
        text: '¿Y la garantía?',
        contactName: 'Luis',
        history: [{ author: 'CONTACT', text: 'Hola' }],
        mayCall: false,
      });
      expect(two.system).toBe(one.system);
      const shelf = one.user.indexOf('Se paga con SINPE.');
      expect(shelf).toBeGreaterThan(0);
      expect(two.user.slice(0, shelf)).toBe(one.user.slice(0, shelf));
      expect(one.user.indexOf(answerInput.text)).toBeGreaterThan(shelf);
    });

    it('has a fence of its own, which changes with what is in it, and is not the one of the customer', async () => {
      const one = await sent({});
      const [shops] = fencePattern.exec(one.user) ?? [];
      expect(one.user).toContain(`</${shops} conocimiento>`);
      expect(one.user).not.toContain(`<${shops} mensaje>`);
      const other = await sent({ business: 'Ferretería La Tuerca' });
      expect(other.user).not.toContain(shops);
    });
  });

  describe('a right answer', () => {
    it('is read for understand', async () => {
      await expect(ask(answer(understanding))).resolves.toMatchObject({ value: understanding });
    });

    it('is read for answer', async () => {
      const { vendor, url } = fake();
      vendor.behave(answer(draft));
      await expect(wire.make(url).ask('answer', answerInput, bounds())).resolves.toMatchObject({ value: draft });
      expect(wire.read(only().body).schema).toMatchObject({ required: ['text', 'known', 'quickReplies', 'calls'] });
    });
  });

  describe('tools', () => {
    it.each(hostedTools)('the model may call %s, and is told what it is for', async tool => {
      const { vendor, url } = fake();
      const steps: ToolCall['steps'] = [
        { kind: 'product', product: 'Taladro', quantity: '2', amount: null, percent: null, of: [], quotes: [] },
        {
          ...{ kind: 'percent_off', product: null, quantity: '', amount: null },
          ...{ percent: 5, of: [1], quotes: ['5 % de descuento al contado'] },
        },
      ];
      const call = callOf(tool, { query: 'con envío', items: [{ product: 'Taladro', quantity: 2 }], steps });
      vendor.behave(answer({ text: '', known: true, quickReplies: [], calls: [call] }));
      const reply = await wire.make(url).ask('answer', { ...answerInput, books: true, showsPictures: true }, bounds());
      expect(reply.value.calls).toEqual([call]);
      const { system, schema } = wire.read(only().body);
      expect(system).toContain(`${tool}: ${toolUses[tool]}`);
      expect(JSON.stringify(schema)).toContain(`"${tool}"`);
    });

    it('the tools of the agenda are not offered where the tenant books by people', async () => {
      const { vendor, url } = fake();
      vendor.behave(answer(draft));
      await wire.make(url).ask('answer', answerInput, bounds());
      const { system } = wire.read(only().body);
      for (const tool of agendaTools) expect(system).not.toContain(`${tool}: `);
    });

    it('facts alone are offered while a person is awaited, and where no round is left the model is told so', async () => {
      const { vendor, url } = fake();
      vendor.behave(answer(draft));
      await wire.make(url).ask('answer', { ...answerInput, awaitsPerson: true }, bounds());
      const whileWaiting = wire.read(only().body);
      expect(toolNames.filter(tool => whileWaiting.system.includes(`- ${tool}: `))).toEqual([
        'search_products',
        'search_knowledge',
        'price_list',
        'calculate',
      ]);
      expect(whileWaiting.user).not.toContain('Ya no puedes llamar herramientas');
      vendor.behave(answer(draft));
      await wire.make(url).ask('answer', { ...answerInput, mayCall: false }, bounds());
      expect(wire.read(only().body).user).toContain('Ya no puedes llamar herramientas');
    });

    it('the tool that sums by our own reading of the texts is not offered: the model reads them itself', async () => {
      const { vendor, url } = fake();
      vendor.behave(answer(draft));
      await wire.make(url).ask('answer', answerInput, bounds());
      const { system, user, schema } = wire.read(only().body);
      expect(`${system}${user}${JSON.stringify(schema)}`).not.toContain('sum_with_terms');
    });

    it('a call of a tool that there is not is no answer', async () => {
      const { vendor, url } = fake();
      vendor.behave(answer({ ...draft, calls: [{ ...callOf('price_list'), tool: 'refund' }] }));
      await expect(wire.make(url).ask('answer', answerInput, bounds())).rejects.toMatchObject({ kind: 'GARBAGE' });
    });
  });
}
