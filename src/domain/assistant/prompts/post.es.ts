import type { PostInput } from '../post.js';
import { clipped, fenced, fenceRule, newFence, type Prompt } from './fence.js';
import { languageName } from './language-name.js';

/** Must change with every change of wording that may change a post. */
export const version = 'post-es-1';

const rules = `Escribes publicaciones para las redes sociales de un negocio. Devuelves un objeto JSON con text: el texto completo, listo para publicar.

- Usa solo lo que dicen los datos: ningún precio, descuento, existencia, plazo, garantía, envío, enlace, teléfono ni dato que no esté ahí. Si falta un dato, no lo menciones.
- Escribe el precio tal como está. Sin precio, no hables de precios.
- Empieza con una frase que interese, di qué es y para qué sirve, y termina con una invitación a escribir al negocio y las etiquetas.
- No te parezcas a las publicaciones anteriores: otra entrada, otro orden.
- Sin comillas alrededor, sin títulos, sin Markdown, con dos emojis como máximo.`;

const occasions: Record<PostInput['occasion'], string> = {
  NEW_PRODUCT: 'es un producto nuevo',
  BACK_IN_STOCK: 'el producto está disponible otra vez',
  PRICE_REDUCED: 'el precio del producto bajó; no digas cuánto costaba si los datos no lo dicen',
  PRODUCT: 'presentar un producto',
  TIP: 'contar algo útil del artículo, o contestar una pregunta frecuente con él',
  TOPIC: 'lo que pide una persona del negocio',
};

const productLines = ({ name, description, price, inStock, unit }: NonNullable<PostInput['product']>): string =>
  [
    `Nombre: ${name}`,
    description && `Descripción: ${description}`,
    price && `Precio: ${price}${unit ? ` por ${unit}` : ''}`,
    inStock === true && 'Hay existencias.',
    inStock === false && 'No hay existencias.',
  ]
    .filter(line => line)
    .join('\n');

/** Returns the request for a post. Every call has its own fence. */
export function prompt(input: PostInput): Prompt {
  const fence = newFence();
  const { product, article, topic, recent } = input;
  const told = [
    product && productLines(product),
    article && `${article.title}\n${article.body}`,
    topic && `Lo que pide el negocio: ${topic}`,
  ].filter(part => part !== null);
  return {
    system: `${rules}\n\n# Material ajeno\n${fenceRule(fence)}`,
    user: [
      `Negocio: ${clipped(input.business, 200)}`,
      `Motivo: ${occasions[input.occasion]}.`,
      `Idioma: ${languageName(input.language)}. Trato: ${input.tone === 'FORMAL' ? 'formal, de usted' : 'cercano, de tú'}.`,
      `Largo: ${input.maxLength} caracteres como máximo, ideal menos de 500. Etiquetas: ${input.maxHashtags} como máximo.`,
      fenced(fence, 'datos', clipped(told.join('\n\n'), 6000)),
      fenced(fence, 'palabras-de-clientes', clipped(input.keywords.join(', '), 500)),
      fenced(
        fence,
        'publicaciones-anteriores',
        clipped(recent.map(({ text }) => clipped(text, 400)).join('\n---\n'), 2400),
      ),
      'Devuelve el objeto JSON acordado.',
    ].join('\n\n'),
  };
}
