import { expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const florist = clerkOf({
  version: '1',
  agents: [],
  products: [
    goods('Florero de vidrio', 150),
    goods('Maceta de barro', 90),
    goods('Rosas rojas', 240, { unit: 'docena' }),
    goods('Tierra negra', 12, { unit: 'kg' }),
    goods('Abono de lombriz', 30, { unit: 'kg' }),
    goods('Regadera de lata', 180),
    goods('Vela mate', 45),
    goods('Vela brillante', 40),
  ],
  articles: [
    says('Envíos', 'El envío cuesta $50.'),
    says('Envoltura', 'La envoltura cuesta $20 por pieza.'),
    says('Pagos', 'Aceptamos tarjeta y efectivo.'),
  ],
});

it('takes one of two away, beside an addition too', () => {
  const { text } = florist('quiero 2 floreros y una regadera', 'agregale 3 macetas y quita un florero');
  expect(text).toContain('1 × Florero de vidrio');
  expect(text).toContain('3 × Maceta de barro');
});

it('leaves as many as are said to stay', () => {
  expect(florist('quiero 5 floreros y una regadera', 'quita 3 floreros, que queden 1').text).toContain('1 × Florero');
  const { text } = florist('quiero 5 floreros y una regadera', 'quita la regadera, que queden 2 floreros');
  expect(text).not.toContain('Regadera');
});

it('replaces what is refused, whoever is spoken to first, by what is said behind it', () => {
  const { text } = florist('quiero 2 kilos de tierra', 'no señora no quiero tierra, es abono 3 kg');
  expect(text).toContain('3 × Abono de lombriz: $90.00');
  expect(text).not.toContain('Tierra');
});

it('sums what is left when a thing is taken off in the same message', () => {
  const { text } = florist('quiero 2 floreros y una regadera', 'quita la regadera!! y cuanto es el total con envio');
  expect(text).not.toContain('Regadera');
  expect(text).toContain('Total: $350.00');
});

it('does not count what is taken off and was never there', () => {
  const { text } = florist('quiero 2 floreros', 'quita la regadera!! y cuanto es el total con envio');
  expect(text).not.toContain('Regadera');
  expect(text).toContain('Total: $350.00');
});

it('keeps a part of the current product where other words say how', () => {
  const { text } = florist('a como el kilo de tierra', 'kilo y medio pues, cernida. y 2 macetas');
  expect(text).toContain('1.5 kg × Tierra negra: $18.00');
  expect(text).toContain('2 × Maceta de barro');
});

it('says that what is sold by weight is not sold by the piece', () => {
  expect(florist('quiero una pieza de tierra').text).toContain('se vende por kg, no por pieza');
});

it('sets the one thing of the list that is sold by the kilo', () => {
  const { text } = florist('quiero 2 kilos de tierra y un florero', 'mejor 3 kilos');
  expect(text).toContain('3 × Tierra negra');
  expect(text).toContain('1 × Florero');
});

it('reads a number that corrects one thing beside others', () => {
  const { text } = florist(
    'quiero 2 docenas de rosas, un florero y una regadera',
    'nooo 12 rosas, el florero es 1 solo. y saque la regadera',
  );
  expect(text).toContain('1 × Rosas rojas');
  expect(text).not.toContain('Regadera');
});

it('takes two of the chosen one, and one of each of two', () => {
  expect(florist('tienen velas?', 'la mate, las 2').text).toContain('2 × Vela mate');
  const { text } = florist('tienen velas?', 'las 2');
  expect(text).toContain('1 × Vela mate');
  expect(text).toContain('1 × Vela brillante');
});

it('notes the choice and answers the question behind it', () => {
  const { text } = florist('tienen velas?', 'la mate, las 2. y aceptan tarjeta?');
  expect(text).toContain('2 × Vela mate');
  expect(text).toMatch(/aceptamos tarjeta/iu);
});

it('sums two things where one asks how much', () => {
  expect(florist('el florero y una regadera, cuanto').text).toContain('Total: $330.00');
  expect(florist('cuanto sale la maceta y el florero').text).toContain('Total: $240.00');
});

it('sums the two things that were shown one after the other', () => {
  expect(florist('tienen florero?', 'y la regadera?', 'entonces las 2 cosas cuanto').text).toContain('Total: $330.00');
});

it('sums what is asked in place of another thing', () => {
  const { text, dialogue } = florist('cuanto es un florero y una maceta', 'y con la regadera en vez de la maceta?');
  expect(text).toContain('Total: $330.00');
  expect(dialogue.items).toEqual([]);
});

it('keeps what was priced when something more is chosen', () => {
  const { text } = florist('deme 3 floreros, cuanto seria con envio', 'mejor 2 no mas y agregueme una regadera');
  expect(text).toContain('2 × Florero de vidrio');
  expect(text).toContain('1 × Regadera de lata');
});

it('adds what is said to be missing', () => {
  const { text } = florist('quiero un florero', 'le falto la regadera');
  expect(text).toContain('1 × Florero de vidrio');
  expect(text).toContain('1 × Regadera de lata');
});

it('takes a service off the sum that is confirmed, and asks for the yes again', () => {
  const { text } = florist(
    'quiero un florero',
    'cuanto seria con envoltura y envio',
    'si confirmo, pero sin envoltura mejor',
  );
  expect(text).toContain('Total: $200.00');
  expect(text).not.toContain('Envoltura');
});

it('shows the list again for a yes beside a question that may change the sum', () => {
  const { text, dialogue } = florist(
    'cuanto es una regadera y un florero',
    'ya confirmalo. aceptan tarjeta? es a Coyoacan',
  );
  expect(text).toContain('1 × Regadera de lata');
  expect(dialogue.placed ?? null).toBeNull();
});

const rental = clerkOf({
  version: '1',
  agents: [],
  products: [
    goods('Mesa redonda', 40, { unit: 'día' }),
    goods('Carpa 6x6', 900, { unit: 'día', stock: 2 }),
    goods('Planta de luz chica', 500, { unit: 'día', keywords: ['planta'] }),
    goods('Planta de luz grande', 800, { unit: 'día', keywords: ['planta'] }),
    goods('Rockola', 700, { unit: 'día' }),
    goods('Bocina', 300, { unit: 'día' }),
  ],
  articles: [],
});

it('says of how many pieces and days a number consists', () => {
  const { text } = rental('necesito 6 mesas por 3 dias cuanto me sale');
  expect(text).toContain('18 × Mesa redonda: $720.00');
  expect(text).toContain('Mesa redonda: 6 por 3 días son 18.');
});

it('passes on days of a thing of which there are fewer pieces, and does not say that they are too few', () => {
  const { text } = rental('dame la carpa 3 dias');
  expect(text).toContain('3 × Carpa 6x6');
  expect(text).not.toMatch(/solo (?:hay|quedan?)/iu);
});

it('gives a thing of the list its days', () => {
  expect(rental('dame una rockola y una bocina', 'la rockola son 2 dias').text).toContain('2 × Rockola');
});

it('orders nothing that is only named as what a thing is for', () => {
  const { dialogue } = rental('que planta me sirve para una rockola y una bocina');
  expect(dialogue.items).toEqual([]);
});

const barber = clerkOf({
  version: '1',
  agents: [],
  products: [
    goods('Baño perro chico', 200, { unit: 'servicio' }),
    goods('Baño perro grande', 300, { unit: 'servicio' }),
    goods('Corte de uñas', 80, { unit: 'servicio' }),
    goods('Limpieza dental', 350, { unit: 'servicio' }),
    goods('Combo uñas + limpieza', 390, { unit: 'servicio' }),
  ],
  articles: [],
});

it('sums the thing shown before with the one that is named now', () => {
  const { text } = barber('cuanto el corte de uñas', 'y la limpieza, cuanto serian los dos');
  expect(text).toContain('1 × Corte de uñas');
  expect(text).toContain('1 × Limpieza dental');
});

it('tells the combination that the shop sells of two things beside their sum', () => {
  expect(barber('cuanto sale el corte de uñas y la limpieza dental').text).toContain('Combo uñas + limpieza');
});
