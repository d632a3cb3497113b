import { describe, expect, it } from '@jest/globals';
import { withoutLinks } from './without-links.js';

describe('a name in a mail', () => {
  it.each([
    ['https://evil.example/x', 'https evil example/x'],
    ['HTTPS:\\\\evil.example', 'HTTPS evil example'],
    ['Banco www.evil.example', 'Banco www evil example'],
    ['entre en evil.co', 'entre en evil co'],
    ['evil。example', 'evil example'],
    ['203.0.113.7/x', '203 0 113 7/x'],
    ['mailto:a@evil.example', 'mailto a evil example'],
    ['javascript:alert(1)', 'javascript alert(1)'],
  ])('holds no link: %s', (name, shown) => {
    expect(withoutLinks(name)).toBe(shown);
    expect(withoutLinks(shown)).toBe(shown);
  });

  it.each([
    'Ferretería La Tuerca, S.A.',
    'Sr. Mora',
    "O'Higgins & Cía.",
    'A. B. Mora',
    'Taller 24/7',
    'Venta de 1.250.000,50 a las 10:30',
    'Nota: llamar\na Ana',
  ])('stays as it is otherwise: %s', name => expect(withoutLinks(name)).toBe(name));
});
