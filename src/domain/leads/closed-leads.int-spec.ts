import { describe, expect, it } from '@jest/globals';
import { mutate, twoShops } from '../../testing/index.js';

const { embudo, shop, as } = await twoShops();
let people = 0;
const aLead = async (name: string, age: number) => {
  people += 1;
  const { lead } = await mutate<{ lead: { id: string } }>(
    as(shop.admin),
    'createLead',
    { name, source: 'Feria', phone: `+5076000020${people}` },
    'lead { id } userErrors { code }',
  );
  await embudo.testDatabase.sql(`update lead set created_at = now() - $2 * interval '1 day' where id = $1`, [
    lead.id,
    age,
  ]);
  return lead.id;
};
const become = async (leadId: string, status: string) =>
  (
    await mutate<{ lead: { closedAt: string | null } }>(
      as(shop.admin),
      'updateLead',
      { leadId, status },
      'lead { closedAt } userErrors { code message }',
    )
  ).lead.closedAt;
const named = async (question: string): Promise<{ text: string; names: string[] }> => {
  const { answer } = await mutate<{ answer: { text: string; rows: { Nombre: string }[] } }>(
    as(shop.ceo),
    'askKula',
    { question },
    'answer { text rows } userErrors { code }',
  );
  return { text: answer.text, names: answer.rows.map(({ Nombre }) => Nombre).sort() };
};

describe('a lead that was won or lost', () => {
  it('closed at that time, whenever it came, and is asked for by it', async () => {
    const old = await aLead('Vieja', 90);
    expect(await become(old, 'LOST')).not.toBeNull();
    expect(await become(await aLead('Ganada', 90), 'WON')).not.toBeNull();
    const earlier = await aLead('Antes', 2);
    await become(earlier, 'LOST');
    await embudo.testDatabase.sql(`update lead set closed_at = now() - interval '40 days' where id = $1`, [earlier]);
    const reopened = await aLead('Abierta', 1);
    await become(reopened, 'LOST');
    expect(await become(reopened, 'CONTACTED')).toBeNull();

    const lost = await named('leads perdidos en los últimos 7 días');
    expect(lost.names).toEqual(['Vieja']);
    expect(lost.text).toContain('fecha de cierre: en los últimos 7 días');
    const won = await as(shop.ceo)<{ leads: { nodes: { name: string }[] } }>(
      '{ leads(filter: { status: [WON], closedAt: { from: "2020-01-01T00:00:00Z" } }) { nodes { name } } }',
    );
    expect(won.data.leads.nodes).toEqual([{ name: 'Ganada' }]);
    expect((await named('¿Cuántos leads perdimos hoy?')).text).toContain('Hay 1 lead (perdido, fecha de cierre: hoy)');
    // Who asks for when they came is told by that.
    expect((await named('leads perdidos que llegaron en los últimos 7 días')).names).toEqual(['Antes']);
    expect((await named('leads nuevos de los últimos 7 días')).text).not.toContain('cierre');
  });

  it('that is lost after it was won closes anew', async () => {
    const lead = await aLead('Otra', 1);
    await become(lead, 'WON');
    await embudo.testDatabase.sql(`update lead set won_at = now() - interval '20 days' where id = $1`, [lead]);
    const at = await become(lead, 'LOST');
    const [row] = await embudo.testDatabase.sql<{ isNow: boolean }>(
      `select closed_at > now() - interval '1 day' as "isNow" from lead where id = $1`,
      [lead],
    );
    expect([typeof at, row?.isNow]).toEqual(['string', true]);
  });
});
