import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { playShop } from '../bench/agent/by-hand/play.js';
import { type BenchConversation, type BenchShop, shopSchema } from '../bench/agent/conversations.js';

const shop: BenchShop = shopSchema.parse({
  name: 'Carnes Alba',
  industry: 'meat',
  locale: 'es-UY',
  currency: 'UYU',
  agent: 'Nelson',
  products: [{ name: 'Picada', description: 'Poca grasa', keywords: [], price: '340', unit: 'kg', stock: 20 }],
  articles: [{ title: 'Envios', body: 'El envio cuesta $ 150 en toda la ciudad.', keywords: [] }],
});
const conversation: BenchConversation = {
  shop: 'carnes',
  title: 'a kilo of it',
  turns: [
    { text: 'me mandas 2 kg de picada?', must: [/830/u], mustNot: [] },
    { text: 'dale, confirmo', must: [/anotado/u], mustNot: [/secreto/u] },
  ],
};

describe('bench:agent --by-hand', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'embudo-by-hand-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Waits for a round, replies to its only talk, and returns what the player could read. */
  async function reply(round: number, written: unknown): Promise<string> {
    const name = path.join(folder, `round-00${round}`);
    while (!existsSync(`${name}.txt`)) await pause(10);
    writeFileSync(`${name}.replies.json`, JSON.stringify(written));
    return readFileSync(`${name}.txt`, 'utf8');
  }

  test('a player answers with the real tools, checks and dialogue, and sees no pattern', async () => {
    const played = playShop(folder, shop, [conversation]);
    const items = [{ product: 'Picada', quantity: 2 }];
    const steps = [
      { kind: 'product', product: 'Picada', quantity: '2' },
      { kind: 'amount', amount: 150, quotes: ['El envio cuesta $ 150'] },
    ];
    const seen = [
      await reply(1, { '01': { text: 5 } }),
      await reply(2, {
        '01': {
          calls: [
            { tool: 'set_cart', items },
            { tool: 'calculate', steps },
          ],
        },
      }),
      await reply(3, { '01': { text: 'Son $ 999. Se confirma?' } }),
      await reply(4, { '01': { text: '2 kg con envio: $ 830. Lo confirma?', quickReplies: ['Confirmo'] } }),
      await reply(5, { '01': { calls: [{ tool: 'place_order', query: '$ 830, envio' }] } }),
      await reply(6, { '01': { text: 'Listo, queda anotado; una persona lo confirma.' } }),
    ];
    const [judged] = await played;

    expect(seen[0]).toContain('me mandas 2 kg de picada?');
    expect(seen[1]).toContain('your last reply to this could not be used');
    expect(seen[2]).toContain('2 × Picada');
    // The check refused the draft, and the repair tells why.
    expect(seen[3]).toContain('$ 999');
    expect(seen[4]).toMatch(/830.*150/u);
    expect(seen[5]).toContain('pedido 1001');
    expect(seen.join('\n')).not.toMatch(/secreto|a kilo of it/u);
    expect(readFileSync(path.join(folder, 'shelf.txt'), 'utf8')).toContain('Picada');
    const sent = JSON.parse(readFileSync(path.join(folder, 'requests', '002-01.json'), 'utf8'));
    expect(sent).toMatchObject({ text: { format: { name: 'answer', strict: true } } });
    expect(sent.input[0].content).toContain('me mandas 2 kg de picada?');
    expect(judged).toMatchObject({
      replies: [
        { refused: expect.stringContaining('999'), buttons: ['Confirmo'], status: 'BOT', orderWaits: false },
        { refused: null, status: 'BOT', orderWaits: true },
      ],
      verdicts: [{ useful: true }, { useful: true }],
    });
  });
});
