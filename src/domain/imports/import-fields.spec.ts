import { describe, expect, it } from '@jest/globals';
import type { CustomFieldRow } from '../custom-fields/index.js';
import { industryTemplates } from '../tenants/templates/index.js';
import { planColumns } from './import-fields.js';

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

it('knows the words of shops for what a lead asked for and for what is in stock', () => {
  expect(planColumns('LEAD', [], ['Nombre', 'Interés'], {}).columns).toEqual(['name', 'inquiry']);
  expect(planColumns('PRODUCT', [], ['Código', 'Existencia'], {}).columns).toEqual(['sku', 'stock']);
});
