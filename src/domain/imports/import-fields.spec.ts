import { describe, expect, it } from '@jest/globals';
import type { CustomFieldRow } from '../custom-fields/index.js';
import { industryTemplates } from '../tenants/templates/index.js';
import { planColumns, withoutForeignIds } from './import-fields.js';

const own = (key: string, label: string) => ({ key, label }) as CustomFieldRow;
const columns = (header: string[], ...custom: CustomFieldRow[]) => planColumns('CUSTOMER', custom, header, {}).columns;

describe('a column that could be two fields', () => {
  it('is the custom field of that label where the built-in field only goes by that word too', () => {
    expect(columns(['Nombre', 'Negocio'])).toEqual(['name', 'company']);
    expect(columns(['Nombre', 'Negocio', 'Empresa'], own('trade', 'Negocio'))).toEqual([
      'name',
      'customFields.trade',
      'company',
    ]);
  });

  it('is the first of two custom fields of one label, and customFields.<key> is always the field of that key', () => {
    const three = [
      own('home', 'Dirección de envío'),
      own('work', 'Dirección-de envío'),
      own('homE', 'customFields.home'),
    ];
    expect(columns(['Nombre', 'direccion de envio', 'customFields.work', 'customFields.homE'], ...three)).toEqual([
      'name',
      'customFields.home',
      'customFields.work',
      'customFields.homE',
    ]);
    expect(columns(['Nombre', 'customFields.home'], ...three)).toEqual(['name', 'customFields.home']);
  });

  it('is the built-in field where exports call it so, in either language', () => {
    const ciudad = own('town', 'Ciudad');
    expect(columns(['Name', 'Ciudad', 'city', 'town'], ciudad)).toEqual(['name', 'city', null, 'customFields.town']);
    expect(columns(['Name', 'City', 'customFields.town'], ciudad)).toEqual(['name', 'city', 'customFields.town']);
  });
});

it('takes no column for a built-in field that a template has as a custom field too', () => {
  const custom = Object.values(industryTemplates).flatMap(({ fields }) => fields);
  const labels = custom.filter(({ entityType }) => entityType === 'CUSTOMER').map(({ label }) => [label.es, label.en]);
  expect(labels.length).toBeGreaterThan(3);
  for (const label of labels.flat())
    expect([label, columns(['Nombre', label], own('own', label))]).toEqual([label, ['name', 'customFields.own']]);
});

it('knows a heading in spite of characters that nobody sees', () => {
  expect(columns(['\u200bNombre', '\u00a0Tel\u00e9fono\u200e', 'Co\u00adrreo'])).toEqual(['name', 'phone', 'email']);
});

it('knows the words of shops for what a lead asked for and for what is in stock', () => {
  expect(planColumns('LEAD', [], ['Nombre', 'Interés'], {}).columns).toEqual(['name', 'inquiry']);
  expect(planColumns('PRODUCT', [], ['Código', 'Existencia'], {}).columns).toEqual(['sku', 'stock']);
});

const leads = (...header: string[]) => planColumns('LEAD', [], header, {}).columns;

it('knows the columns that Google Contacts, HubSpot, Kommo and Outlook write', () => {
  expect(leads('First Name', 'Last Name', 'Organization Name', 'E-mail 1 - Value', 'Phone 1 - Value')).toEqual([
    'firstName',
    'lastName',
    'company',
    'email',
    'phone',
  ]);
  expect(leads('First Name', 'Email', 'Mobile Phone Number', 'Primary company')).toEqual([
    'firstName',
    'email',
    'phone',
    'company',
  ]);
  expect(leads('Contacto principal', 'Teléfono oficina', 'Etiquetas del lead')).toEqual(['name', 'phone', 'tags']);
  expect(leads('First Name', 'E-mail Address', 'Business Phone')).toEqual(['firstName', 'email', 'phone']);
});

describe('a column "ID"', () => {
  const header = ['ID', 'Nombre'];
  const plan = planColumns('LEAD', [], header, {});
  const read = (ids: (string | number | null)[], mapping = {}) =>
    withoutForeignIds(
      plan,
      header,
      ids.map(id => [id, 'Ana']),
      mapping,
    );

  it('is ignored if another program numbered its rows there', () => {
    expect(read([18273645, '18273646'])).toEqual({ columns: [null, 'name'], ignored: ['ID'] });
  });

  it('is the id if the rows have ids of Embudo, or if the mapping says so', () => {
    expect(read(['01a21b85-71ac-700f-81d7-70d1cd0f63ac', 7])).toBe(plan);
    expect(read([7], { ID: 'id' })).toBe(plan);
    expect(read([null])).toBe(plan);
  });
});
