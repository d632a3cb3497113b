import { expect, it } from '@jest/globals';
import { formAnswers } from './whatsapp.form.js';

const textOf = (answers: unknown) => formAnswers(JSON.stringify(answers))?.text;
const picture = (id: string, name: string) => ({ file_name: name, mime_type: 'image/jpeg', sha256: 'abc=', id });

it('shows chosen files by their names, and hands them over to be fetched', () => {
  const answers = formAnswers(JSON.stringify({ fotos: [picture('790', 'golpe.jpg'), picture('791', 'lado.jpg')] }));
  expect(answers).toEqual({
    text: 'fotos: golpe.jpg\nfotos: lado.jpg',
    files: [
      expect.objectContaining({ providerMediaId: '790', mimeType: 'image/jpeg', fileName: 'golpe.jpg', voice: false }),
      expect.objectContaining({ providerMediaId: '791', fileName: 'lado.jpg' }),
    ],
  });
});

it.each<[string, unknown, string | undefined]>([
  [
    'leaves out what was not answered',
    { nombre: 'Ana', nota: null, otra: '', lista: [], flow_token: 'x' },
    'nombre: Ana',
  ],
  ['shows marks and numbers', { acepta: true, avisos: false, metros: 20 }, 'acepta: ✓\navisos: ✗\nmetros: 20'],
  [
    'shows a span of days',
    { fechas: { 'start-date': '2026-12-01', 'end-date': '2026-12-05' } },
    'start-date: 2026-12-01\nend-date: 2026-12-05',
  ],
  [
    'names fields and options as the editor of forms shows them',
    { screen_0_Dia_de_entrega_1: ['0_Lunes', '1_Martes'] },
    'Dia_de_entrega: Lunes, Martes',
  ],
  ['keeps numbers in front of other answers', { talla: '38_ancho' }, 'talla: 38_ancho'],
  [
    'reads pages of labels and values',
    {
      pages: [
        {
          id: 'p1',
          items: [
            { label: 'Nombre', value: 'Ana' },
            { label: 'Talla', value: 'M' },
          ],
        },
      ],
    },
    'id: p1\nNombre: Ana\nTalla: M',
  ],
  [
    'shows lists of other objects by their parts',
    { cargas: [{ tipo: 'saco', cantidad: 3 }] },
    'tipo: saco\ncantidad: 3',
  ],
  ['has no text for a form without answers', { flow_token: 'x' }, undefined],
])('%s', (_, answers, text) => {
  expect(textOf(answers)).toBe(text);
});
