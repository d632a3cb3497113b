import { describe, expect, it } from '@jest/globals';
import { BadInput } from '../../domain/shared/domain-error.js';
import { readSubmission } from './form.fields.js';
import { formFormat } from './form.format.js';

const json = (root: unknown) => Buffer.from(JSON.stringify(root));
const multipart = (...parts: string[]) =>
  Buffer.from([...parts.map(part => `--b1\r\n${part}\r\n`), '--b1--\r\n'].join(''));
const part = (name: string, value: string) => `Content-Disposition: form-data; name="${name}"\r\n\r\n${value}`;
const ana = { name: 'Ana Mora', email: 'ana@x.cr', message: '¿Precio?' };

it.each<[string, Buffer]>([
  ['parts of an object', json({ contact: { name: 'Ana Mora', email: 'ana@x.cr' }, message: '¿Precio?' })],
  ['names in camel case', json({ fullName: 'x', name: 'Ana Mora', emailAddress: 'ana@x.cr', comments: '¿Precio?' })],
  [
    'the fields of Elementor, with what it tells of itself',
    json({
      form: { id: '7', name: 'Contacto' },
      fields: {
        name: { id: 'name', type: 'text', title: 'Nombre', value: 'Ana Mora', raw_value: 'Ana Mora', required: '1' },
        email: { id: 'email', type: 'email', title: 'Correo', value: 'ana@x.cr' },
        message: { id: 'message', type: 'textarea', title: 'Mensaje', value: '¿Precio?' },
      },
      meta: { date: { title: 'Date', value: 'November 29, 2026' } },
    }),
  ],
  [
    'the same fields of an HTML form',
    Buffer.from(
      new URLSearchParams({
        'form[name]': 'Contacto',
        'fields[name][value]': 'Ana Mora',
        'fields[email][value]': 'ana@x.cr',
        'fields[message][value]': '¿Precio?',
      }).toString(),
    ),
  ],
  ['a request that a workflow passes on', json({ headers: { host: 'n8n' }, params: {}, query: {}, body: ana })],
  ['lists of one text', json({ name: ['Ana Mora'], email: ['ana@x.cr'], message: ['¿Precio?'] })],
  ['a multipart form', multipart(part('name', 'Ana Mora'), part('email', 'ana@x.cr'), part('message', '¿Precio?'))],
])('is read from %s', (_, body) => {
  expect(readSubmission(body)).toEqual({ fields: expect.objectContaining(ana), answers: [] });
});

it('takes the name of a company in an object for that of the company', () => {
  const { fields } = readSubmission(json({ company: { name: 'Obras Sur' }, contact: { name: 'Ana Mora' } }));
  expect(fields).toMatchObject({ name: 'Ana Mora', company: 'Obras Sur' });
});

describe('answers to the form’s own questions', () => {
  it('are shown with their names below the message, and lists are joined', () => {
    const fields = { Presupuesto: 50_000, intereses: ['Techo', 'Piso'], acepta: true, otra: '', nada: null };
    const body = json({ ...ana, ...fields });
    const [item] = formFormat.split(body);
    expect(item && formFormat.read(item.body, item.key)).toMatchObject({
      message: { body: '¿Precio?\n\nPresupuesto: 50000\nintereses: Techo, Piso\nacepta: ✓' },
    });
    const { answers } = readSubmission(Buffer.from('email=a%40x.cr&dias%5B%5D=Lunes&dias%5B%5D=Martes'));
    expect(answers).toEqual([{ name: 'dias', value: 'Lunes, Martes' }]);
  });

  it('are enough to be understood where the form has no message', () => {
    const body = json({ email: 'ana@x.cr', Servicio: 'Pintura' });
    const [item] = formFormat.split(body);
    expect(item && formFormat.read(item.body, item.key)).toMatchObject({
      message: { body: 'Servicio: Pintura', understandable: true },
    });
  });

  it('are not what forms send of themselves and of the browser', () => {
    const noise = {
      form_id: '7',
      'g-recaptcha-response': 'x',
      _wpnonce: 'y',
      submit: 'Enviar',
      userAgent: 'z',
      tenantId: '1',
    };
    expect(readSubmission(json({ ...ana, ...noise })).answers).toEqual([]);
  });
});

describe('a multipart form', () => {
  it('has names and values in UTF-8, values of several lines, and of a file its name', () => {
    const file =
      'Content-Disposition: form-data; name="plano"; filename="casa ñ.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF\r\n';
    const { fields, answers } = readSubmission(
      multipart(part('Teléfono', '8888'), part('message', 'Uno\r\ndos'), file),
    );
    expect(fields).toMatchObject({ phone: '8888', message: 'Uno\r\ndos' });
    expect(answers).toEqual([{ name: 'plano', value: 'casa ñ.pdf' }]);
  });

  it.each(['--b1\r\n', `--b1\r\n${part('name', 'Ana')}`, '--b1--\r\n', '--b1\r\nContent-Type: x\r\n\r\ny\r\n--b1--'])(
    'is refused if it breaks off or has no fields: %j',
    text => {
      expect(() => readSubmission(Buffer.from(text))).toThrow(BadInput);
    },
  );
});
