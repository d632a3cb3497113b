import { describe, expect, it } from '@jest/globals';
import { htmlToText, safeHtml } from './email.html.js';
import { shallowStart } from './email.shallow-html.js';

describe('HTML that is nested without end', () => {
  const nested = (one: string) => `<p>Hola</p>${one.repeat(15_000)}adiós`;

  it.each(['<div>', '<ul><li>', '<b>', '<DIV x="1">', '<b></i>', '<table><tr><td>'])(
    'is read up to where it becomes too deep: %s',
    one => {
      expect(htmlToText(nested(one))).toMatch(/^Hola/);
      expect(htmlToText(nested(one))).not.toContain('adiós');
      expect(safeHtml(nested(one))).toMatch(/^<p>Hola<\/p>/);
      expect(safeHtml(nested(one))).not.toContain('adiós');
    },
  );

  it.each(['<div>x</div>', '<p>x', '<br>', '<li>x', '<b><i>x</b>', '</div>', '<img src="x">', '1 < 2 '])(
    'does not include HTML that is only long: %s',
    one => {
      const html = one.repeat(3_000);
      expect(shallowStart(html)).toBe(html);
    },
  );

  it('does not include a quotation of quotations', () => {
    const html = `${'<blockquote><div>'.repeat(60)}Hola${'</div></blockquote>'.repeat(60)}`;
    expect(shallowStart(html)).toBe(html);
    expect(htmlToText(html)).toContain('Hola');
  });
});
