import { expect, it } from '@jest/globals';
import { mutate, twoShops } from '../../testing/index.js';

const { shop, as } = await twoShops();

it('a question finds a name whatever its case, its accents and the order and number of its words', async () => {
  const leads: [name: string, company: string | null, tags: string[], source: string][] = [
    ['Ana Mora', 'FERRETERIA LUNA SAS', ['Zona Norte'], 'Feria de la Construcción'],
    ['Luna Pérez', null, ['vip'], 'Radio'],
    ['Zoe Díaz', 'Luna, la ferretería', [], 'Radio'],
  ];
  for (const [at, [name, company, tags, source]] of leads.entries())
    await mutate(
      as(shop.admin),
      'createLead',
      { name, company, tags, source, phone: `+5076000010${at}` },
      'userErrors { code }',
    );
  const named = async (question: string) => {
    const { answer, userErrors } = await mutate<{ answer: { rows: { Nombre: string; Name: string }[]; text: string } }>(
      as(shop.ceo),
      'askKula',
      { question },
      'answer { rows text } userErrors { code message }',
    );
    expect(userErrors).toEqual([]);
    return answer.rows.map(({ Nombre, Name }) => Nombre ?? Name).sort();
  };
  const both = ['Ana Mora', 'Zoe Díaz'];
  expect(await named('leads de la empresa Ferretería Luna')).toEqual(both);
  expect(await named('leads de la empresa Ferretería Luna S.A.S.')).toEqual(both);
  expect(await named('leads from the company luna ferreteria')).toEqual(both);
  expect(await named('¿Qué sabemos de la empresa Ferretería La Luna?')).toEqual(both);
  expect(await named('leads que se llaman "perez LUNA"')).toEqual(['Luna Pérez']);
  expect(await named('leads con etiqueta zona')).toEqual(['Ana Mora']);
  expect(await named('leads con la etiqueta VIP')).toEqual(['Luna Pérez']);
  expect(await named('leads de la feria de la construccion')).toEqual(['Ana Mora']);
  // All words are needed, and a phone number is one word.
  expect(await named('leads de la empresa Luna Verde')).toEqual([]);
  const found = await as(shop.ceo)<{ leads: { nodes: { name: string }[] } }>(
    '{ leads(filter: { search: "+507 6000 0101" }) { nodes { name } } }',
  );
  expect(found.data.leads.nodes).toEqual([{ name: 'Luna Pérez' }]);
});
