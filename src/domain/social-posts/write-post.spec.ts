import { describe, expect, it } from '@jest/globals';
import { checkPost, type PostInput, type PostOccasion, postOccasions } from '../assistant/index.js';
import { writePost } from './write-post.js';

const product: NonNullable<PostInput['product']> = {
  name: 'Taladro percutor 800 W',
  description: 'Con maletín y dos brocas. Para concreto y madera.',
  price: '₡45 900,00',
  inStock: true,
  unit: null,
};
const input = (more: Partial<PostInput> = {}): PostInput => ({
  occasion: 'PRODUCT',
  product,
  article: null,
  topic: null,
  keywords: ['taladro', 'herramienta eléctrica'],
  business: 'Ferretería Sol',
  language: 'es',
  tone: 'FRIENDLY',
  maxLength: 1_200,
  maxHashtags: 8,
  recent: [],
  ...more,
});
/** Writes as many posts, each knowing those before it. */
function several(count: number, more: Partial<PostInput>): string[] {
  const recent: PostInput['recent'] = [];
  for (let index = 0; index < count; index += 1) {
    const { text, form = null } = writePost(input({ ...more, recent: recent.slice(0, 6) }));
    recent.unshift({ text, form });
  }
  return recent.map(({ text }) => text);
}

describe('a post about a product', () => {
  it('says what is known of it, and asks to write', () => {
    expect(writePost(input()).text).toBe(
      [
        'Taladro percutor 800 W 👇',
        'Con maletín y dos brocas. Para concreto y madera.',
        '💲 ₡45 900,00\n✅ Disponible ahora',
        'Escríbenos 📩',
        '#TaladroPercutor800W #Taladro #HerramientaElectrica #FerreteriaSol',
      ].join('\n\n'),
    );
  });

  it('says nothing of a price or stock that is not known', () => {
    const unknown = { ...product, price: null, inStock: null, description: '' };
    const { text } = writePost(input({ product: unknown }));
    expect(text).not.toMatch(/💲|Disponible/);
    expect(writePost(input({ product: { ...product, inStock: false } })).text).not.toContain('Disponible');
  });

  it('is in the asked language and tone', () => {
    const formal = several(3, { tone: 'FORMAL' });
    for (const text of formal) {
      expect(text).toMatch(/Escríbanos/);
      expect(text).not.toMatch(/Escríbenos/);
    }
    expect(writePost(input({ language: 'en', product: { ...product, unit: 'box' } })).text).toMatch(
      /₡45 900,00 per box[\s\S]*Available now[\s\S]*Write to us/,
    );
  });

  it('keeps whole sentences of a long description', () => {
    const description = `Primera frase con sentido. ${'Otra frase que sigue. '.repeat(60)}`;
    const { text } = writePost(input({ product: { ...product, description }, maxLength: 400 }));
    expect(text.length).toBeLessThanOrEqual(400);
    expect(text).toMatch(/Primera frase con sentido\.(?: Otra frase que sigue\.)+\n/);
  });
});

describe.each(postOccasions)('for %s', occasion => {
  const subject: Partial<Record<PostOccasion, Partial<PostInput>>> = {
    TIP: { product: null, article: { title: '¿Hacen envíos?', body: 'Sí, a todo el país.' } },
    TOPIC: { product: null, topic: 'Este sábado abrimos hasta las 6 p. m.' },
  };
  const more = { occasion, ...subject[occasion] };

  it('the same request gives the same post, and the next ones differ', () => {
    expect(several(3, more)).toEqual(several(3, more));
    expect(new Set(several(3, more)).size).toBe(3);
  });

  it('no opening comes again while another was not used for longer', () => {
    const openings = several(6, more).map(text => text.split('\n')[0]);
    if (occasion === 'TOPIC') return expect(new Set(openings)).toEqual(new Set([more.topic]));
    for (const [index, opening] of openings.entries())
      expect(openings.slice(index + 1, index + 3)).not.toContain(opening);
  });
});

describe('the check of what a model wrote', () => {
  const verdict = (text: string, more: Partial<PostInput> = {}) => checkPost({ text }, input(more)).ok;

  it('passes the facts of the product', () => {
    expect(verdict('¿Buscas taladro? El percutor de 800 W trae maletín y dos brocas, a ₡45 900,00. Escríbenos.')).toBe(
      true,
    );
  });

  it.each([
    'Taladro percutor a ₡39 900,00. Escríbenos.',
    'Taladro percutor con 20 % de descuento. Escríbenos.',
    'Taladro percutor con 2 años de garantía. Escríbenos.',
    'Taladro percutor, con envío gratis a todo el país. Escríbenos.',
    'Compra en https://otra-tienda.example/taladro',
    'Llámanos al 8888-7777.',
  ])('refuses what is not among them: %s', text => {
    expect(verdict(text)).toBe(false);
  });

  it('refuses stock that there is not', () => {
    const product = { ...input().product, inStock: false } as PostInput['product'];
    expect(verdict('Taladro percutor 800 W: ya lo tenemos en existencia.', { product })).toBe(false);
  });

  it('passes what the person asked for', () => {
    const topic = 'Este sábado, 10 % de descuento en pinturas';
    expect(verdict('Este sábado hay 10 % de descuento en pinturas. Escríbenos.', { product: null, topic })).toBe(true);
  });
});
