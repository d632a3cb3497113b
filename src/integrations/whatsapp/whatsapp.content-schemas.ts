import { z } from 'zod';
import { optionalText } from '../channel-wire/lenient.js';

/**
 * Schemas of the object under the type's name in a message. Unknown fields are ignored; an inessential field of the wrong type
 * counts as absent.
 */
const amount = z.union([z.number(), z.string()]).optional().catch(undefined);

export const textSchema = z.object({ body: z.string() });
export const mediaSchema = z.object({
  id: optionalText,
  caption: optionalText,
  filename: optionalText,
  mime_type: optionalText,
  sha256: optionalText,
  file_size: z.number().int().nonnegative().optional().catch(undefined),
  voice: z.boolean().optional().catch(undefined),
});
export const reactionSchema = z.object({ message_id: optionalText, emoji: optionalText });
const degrees = z.union([z.number(), z.string().regex(/^-?\d{1,3}(?:\.\d{1,20})?$/)]);
export const locationSchema = z.object({
  latitude: degrees,
  longitude: degrees,
  name: optionalText,
  address: optionalText,
});
export const sharedContactsSchema = z.array(
  z.object({
    name: z
      .object({ formatted_name: optionalText, first_name: optionalText, last_name: optionalText })
      .optional()
      .catch(undefined),
    org: z.object({ company: optionalText }).optional().catch(undefined),
    phones: z.array(z.object({ phone: optionalText, wa_id: optionalText })).catch([]),
    emails: z.array(z.object({ email: optionalText })).catch([]),
  }),
);
export const orderSchema = z.object({
  text: optionalText,
  product_items: z.array(
    z.object({
      product_retailer_id: z.union([z.string(), z.number()]),
      quantity: amount,
      item_price: amount,
      currency: optionalText,
    }),
  ),
});
export const buttonSchema = z.object({ text: optionalText, payload: optionalText });
const choice = z.object({ id: optionalText, title: z.string(), description: optionalText });
export const interactiveSchema = z.object({
  type: optionalText,
  button_reply: choice.optional(),
  list_reply: choice.optional(),
  nfm_reply: z.object({ body: optionalText, response_json: optionalText }).optional(),
});
export const unsupportedSchema = z.object({ type: optionalText });
