import { describe, expect, it } from '@jest/globals';
import { termsOf } from './read-terms.js';

const read = (title: string, body: string): string[] =>
  termsOf({ id: title, title, body, keywords: [], language: 'es' })
    .filter(({ kind }) => kind === 'FEE')
    .map(({ amount, places, elsewhere, from, reduced }) =>
      [
        amount ?? 'open',
        places.join('+'),
        ...(elsewhere ? ['elsewhere'] : []),
        ...(amount !== '0' && from !== null ? [`from ${from}`] : []),
        ...(reduced === undefined ? [] : [`then ${reduced}`]),
      ].join(' '),
    )
    .toSorted();

describe('what a trip costs for each place', () => {
  it.each([
    [
      'Movilidad',
      'Miraflores, Surco y Barranco 20 soles; La Molina 35; Chosica - Chaclacayo - Ate 60, mas lejos se cotiza.',
      ['20 miraflores+surco+barranco', '35 la molina', '60 chosica+chaclacayo+ate', 'open  elsewhere'],
    ],
    ['Movilidad', 'S/ 20 Surco, S/ 30 La Molina', ['20 surco', '30 la molina']],
    ['Movilidad', 'San Isidro: 15 | Magdalena: 18 | Ate: 30', ['15 san isidro', '18 magdalena', '30 ate']],
    ['Traslado', 'Palermo - Belgrano 8 mil, Pilar 20 mil, ida y vuelta', ['20000 pilar', '8000 palermo+belgrano']],
    [
      'Transporte',
      'Transporte Cali 30.000, municipios cercanos (Palmira, Yumbo, Jamundí) 48.000',
      ['30000 cali', '48000 palmira+yumbo+jamundi'],
    ],
    [
      'Envios',
      'ZMM (Monterrey, San Pedro, Apodaca) $80, Santiago y Allende $150',
      ['150 santiago+allende', '80 zmm+monterrey+san pedro+apodaca'],
    ],
    [
      'Delivery',
      'Luque 20.000, Capiatá - Areguá - Itauguá 35.000, San Ber 80.000 (solo los viernes)',
      ['20000 luque', '35000 capiata+aregua+itaugua', '80000 san ber'],
    ],
    [
      'Visita para medir',
      'Bogotá 40 mil, Chía - Cajicá 60 mil, se descuenta si hacen el trabajo con nosotros.',
      ['40000 bogota', '60000 chia+cajica'],
    ],
    [
      'Visita tecnica',
      'Heredia 8 mil y esa no se devuelve. Cartago 12 mil se abona a la compra.',
      ['12000 cartago', '8000 heredia'],
    ],
    [
      'Where we go',
      'Old Town no travel fee. Riverside and Oak Hill $6, Mill Bay & Fair View $10, Salem $18. Anywhere else just ask.',
      ['0 old town', '10 mill bay+fair view', '18 salem', '6 riverside+oak hill', 'open  elsewhere'],
    ],
    ['Travel', 'Kingston $5 per trip, Spanish Town $12 each way', ['12 spanish town', '5 kingston']],
    ['Envios', 'zonas 1 a 5 Q20, Mixco Q30', ['20 zona 1+zona 2+zona 3+zona 4+zona 5', '30 mixco']],
    [
      'Transporte',
      'dentro del 2do anillo sin costo, del 2do al 4to Bs 30, Cotoca - Warnes Bs 90',
      ['0 anillo 1+anillo 2', '30 anillo 3+anillo 4', '90 cotoca+warnes'],
    ],
    [
      'Motorizado',
      'Cuenca centro $2, valles (Baños, Turi) $4 siempre. Provincias por Servientrega $6 la ida, el regreso va por nuestra cuenta.',
      ['2 cuenca centro', '4 valles+banos+turi', '6  elsewhere'],
    ],
    [
      'Envios',
      'Foráneo por paqueteria $220 hasta 10 kg, de ahi cada kg $14. Zapopan $60, Tonalá $80',
      ['220  elsewhere', '60 zapopan', '80 tonala'],
    ],
  ])('%s: %s', (title, body, fees) => expect(read(title, body)).toEqual(fees.toSorted()));
});

describe('visits to measure', () => {
  it.each([
    ['Zona norte $8.000, zona oeste $10.000. Se descuenta del trabajo.', ['8000 norte', '10000 oeste']],
    [
      'La visita tiene costo de $15.000 en CABA y $20.000 en GBA, se bonifica si acepta el presupuesto',
      ['15000 caba', '20000 gba'],
    ],
    ['Vamos a medir gratis en Pilar y Escobar, Tigre 5.000', ['0 pilar+escobar', '5000 tigre']],
    ['Measuring visit $25 in Nassau, $40 Lyford Cay, credited if you order', ['25 nassau', '40 lyford cay']],
  ])('%s', (body, fees) => expect(read('Visita para presupuesto', body)).toEqual(fees.toSorted()));
});

describe('what is free or half from an amount on', () => {
  it.each([
    [
      'Surco y Barranco 20; Ate 40; Comas 50. Pedidos de S/ 300 a más la movilidad es gratis en Surco y Barranco y en los demas mitad de precio.',
      ['20 surco+barranco from 300', '40 ate from 300 then 20', '50 comas from 300 then 25'],
    ],
    [
      'Luque 20.000, Areguá 30.000, San Ber 80.000. Compras desde 500.000 gratis en todas esas ciudades, San Ber paga la mitad.',
      ['20000 luque from 500000', '30000 aregua from 500000', '80000 san ber from 500000 then 40000'],
    ],
    [
      'Transporte Cali 30.000, Palmira 48.000. Compras de 900.000 en adelante no se cobra el transporte dentro de Cali.',
      ['30000 cali from 900000', '48000 palmira'],
    ],
    [
      'Cobro 40 a Zapopan y 60 a Tlaquepaque, en compras de 800 o mas solo pagan la mitad',
      ['40 zapopan from 800 then 20', '60 tlaquepaque from 800 then 30'],
    ],
    [
      'Zapopan 40, Tonalá 60. En compras de 800 o mas Tonalá paga la mitad',
      ['40 zapopan', '60 tonala from 800 then 30'],
    ],
    [
      'Kingston $5, Portmore $8. Orders over $100 go free to Kingston, half price everywhere else',
      ['5 kingston from 100', '8 portmore from 100 then 4'],
    ],
    ['Surco, Barranco y Ate gratis desde 300, Comas 50', ['50 comas', 'open surco+barranco+ate from 300']],
    [
      'Capital zonas 1 a 3 Q25, las demas zonas Q30; Mixco Q35. Arriba de Q500 el envio es gratis solo en la capital.',
      ['25 capital+zona 1+zona 2+zona 3 from 500', '30  elsewhere from 500', '35 mixco'],
    ],
    [
      'Centro 12.000, Pilar 38.000. Si la mano de obra pasa los 400.000 el retiro en el Centro va de regalo.',
      ['12000 centro', '38000 pilar'],
    ],
  ])('%s', (body, fees) => expect(read('Envios y movilidad', body)).toEqual(fees.toSorted()));
});

describe('look-alikes', () => {
  it.each([
    ['Movilidad', 'Horario 9 a 18, sabado 10 a 13'],
    ['Movilidad', 'Lunes 20, martes 30'],
    ['Movilidad', 'Camión chico 80, camión grande 150'],
    ['Movilidad', 'Piso 2 15 soles, piso 3 20'],
    ['Movilidad', 'Tel 5551234, WhatsApp 999 888 777'],
    ['Transporte', 'Sillas 20, mesas 30'],
    ['Visitas', 'Atendemos Lunes 9 a 12, Viernes 14 a 18'],
    ['Visitas', 'La visita a domicilio para enseñar a bordar cuesta 18.000.'],
    ['Retiros', 'Retiro en tienda sin cargo, 10 a 18'],
    ['Entregas', 'Entrega en sábado +$4.'],
    ['Delivery', 'Delivery on Sundays +$6'],
    ['Where we go', 'Cleaners 2, hours 3'],
    ['Cobertura', 'Garantía 12 meses, repuestos 6 meses'],
    ['Transporte', 'Descuento 10% Palermo, 15% Belgrano'],
  ])('%s: %s', (title, body) => expect(read(title, body)).toEqual([]));
});
