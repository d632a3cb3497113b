import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { type BenchShop, shopSchema } from './conversations.js';

/**
 * The folders of the conversations that the reader of sources is trained on, and of those about amounts, from which only the confidence
 * in a sum is learnt.
 */
export const labelledFolders = { sources: 'src/integrations/local/reading/data/sources', sums: 'bench/sums' } as const;

const talkSchema = z.object({
  title: z.string(),
  turns: z.array(
    z.object({
      text: z.string(),
      /** The keys of the sources of the best answer. */
      from: z.array(z.string()),
      /** The products and quantities that an amount is for; `total` is the amount. */
      sum: z.record(z.string(), z.number()).optional(),
      total: z.number().optional(),
      /** The steps from the prices to the total: "p3.1:p3=55" is another price of a product. */
      how: z.array(z.string()).optional(),
      /** The products and quantities that the customer has ordered so far. */
      cart: z.record(z.string(), z.number()).optional(),
    }),
  ),
});
export interface LabelledShop {
  name: string;
  shop: BenchShop;
  talks: z.output<typeof talkSchema>[];
}

const currencies: Readonly<Record<string, string>> = {
  'es-AR': 'ARS',
  'es-CL': 'CLP',
  'es-CO': 'COP',
  'es-CR': 'CRC',
  'es-DO': 'DOP',
  'es-EC': 'USD',
  'es-GT': 'GTQ',
  'es-HN': 'HNL',
  'es-MX': 'MXN',
  'es-PE': 'PEN',
  'es-UY': 'UYU',
};

/** Reads the shops of a folder whose file name contains the word, with their conversations. Throws if a line has another form. */
export const labelledShops = (folder: string, word = ''): LabelledShop[] =>
  readdirSync(folder)
    .filter(file => file.endsWith('.jsonl') && file.includes(word))
    .sort()
    .map(file => {
      const [first = '', ...lines] = readFileSync(`${folder}/${file}`, 'utf8').trim().split('\n');
      const entry = shopSchema.partial({ industry: true, currency: true, agent: true }).parse(JSON.parse(first));
      return {
        name: file.replace('.jsonl', ''),
        shop: { industry: '', agent: 'Ana', currency: currencies[entry.locale] ?? 'USD', ...entry },
        talks: lines.map(line => talkSchema.parse(JSON.parse(line))),
      };
    });
