import { describe, expect, it } from '@jest/globals';
import { companyDomain } from './free-mail.js';

describe('the domain of an e-mail address', () => {
  it.each([
    ['ana@elclavo.cr', 'elclavo.cr'],
    ['ana@mail.elclavo.co.cr', 'mail.elclavo.co.cr'],
    ['Ana@Robles.com.mx', 'robles.com.mx'],
    ['ana@grupo-mar.travel', 'grupo-mar.travel'],
  ])('%s is a company’s', (email, domain) => {
    expect(companyDomain(email)).toBe(domain);
  });

  it.each([
    'ana@gmail.com',
    'ana@yahoo.com.mx',
    'ana@hotmail.es',
    'ana@ice.co.cr',
    'ana@uol.com.br',
    'ana@127.0.0.1',
    'ana@localhost',
    'ana',
  ])('%s is no company’s', email => {
    expect(companyDomain(email)).toBeNull();
  });
});
