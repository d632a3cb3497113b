import { describe, expect, it } from '@jest/globals';
import { newId } from '../../domain/shared/id.js';
import { withFileLinks } from './file-links.js';

const sign = (id: string) => `https://crm.example/media/${id}?s="x"`;

describe('withFileLinks', () => {
  it('puts a signed link, as JSON, where a file is named', () => {
    const [one, two] = [newId(), newId()];
    const text = `{"media":[{"url":\u0002${one}\u0002},{"url":\u0002${two}\u0002,"a":1}]}`;
    expect(JSON.parse(withFileLinks(text, sign))).toEqual({ media: [{ url: sign(one) }, { url: sign(two), a: 1 }] });
  });

  it('signs nothing that somebody wrote: JSON has a control character only as an escape', () => {
    const body = `\u0002${newId()}\u0002`;
    const text = JSON.stringify({ body });
    const refuse = () => {
      throw new Error('signed');
    };
    expect(withFileLinks(text, refuse)).toBe(text);
    expect(JSON.parse(withFileLinks(`{"url":\u0002${newId()}\u0002,"body":${JSON.stringify(body)}}`, sign)).body).toBe(
      body,
    );
  });

  it.each(['\u0002no id\u0002', `\u0002${newId()}`, '\u0002'])('refuses a mark that stands for no file: %j', text => {
    expect(() => withFileLinks(`${text}x`, sign)).toThrow('no file');
  });
});
