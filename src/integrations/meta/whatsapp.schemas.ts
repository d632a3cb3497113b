import { z } from 'zod';

/** Unknown fields pass by unread; a field of the wrong type that is not essential counts as absent. */
const optionalText = z.string().optional().catch(undefined);
const optionalObject = z.record(z.string(), z.unknown()).optional().catch(undefined);
const amount = z.union([z.number(), z.string()]).optional().catch(undefined);
/** Unix seconds: text in messages and statuses, a number on entries. */
const unixSeconds = z.union([z.string(), z.number()]).optional().catch(undefined);

export const errorSchema = z.object({
  code: z.union([z.number(), z.string()]),
  title: optionalText,
  message: optionalText,
  error_data: z.object({ details: optionalText }).optional().catch(undefined),
});
export type MetaErrorItem = z.infer<typeof errorSchema>;

export const contactSchema = z.object({
  wa_id: optionalText,
  user_id: optionalText,
  profile: z.object({ name: optionalText, username: optionalText }).optional().catch(undefined),
});
export type ContactEntry = z.infer<typeof contactSchema>;

export const messageSchema = z.object({
  id: z.string().min(1),
  type: z.string().min(1),
  from: optionalText,
  from_user_id: optionalText,
  to: optionalText,
  to_user_id: optionalText,
  group_id: optionalText,
  timestamp: unixSeconds,
  context: z.object({ id: optionalText, referred_product: optionalObject }).optional().catch(undefined),
  referral: optionalObject,
});
export type MessageHead = z.infer<typeof messageSchema>;

export const statusSchema = z.object({
  id: z.string().min(1),
  status: z.string().min(1),
  type: optionalText,
  timestamp: unixSeconds,
  biz_opaque_callback_data: optionalText,
  errors: z.array(errorSchema).optional().catch(undefined),
});

export const valueSchema = z.object({
  event: optionalText,
  contacts: z.array(contactSchema.catch({})).catch([]),
  errors: z.array(errorSchema).catch([]),
  messages: z.array(z.unknown()).optional().catch(undefined),
  message_echoes: z.array(z.unknown()).optional().catch(undefined),
  statuses: z.array(z.unknown()).optional().catch(undefined),
  calls: z
    .array(z.object({ event: optionalText }))
    .optional()
    .catch(undefined),
});
export type ChangeValue = z.infer<typeof valueSchema>;

export const entrySchema = z.object({ time: unixSeconds, changes: z.array(z.unknown()).min(1) });
export const changeSchema = z.object({ field: z.string().min(1), value: z.record(z.string(), z.unknown()) });
export const bodySchema = z.object({ object: z.string(), entry: z.array(z.unknown()).min(1) });

// ── what stands under the name of its type in a message ─────────────────────────────────────────────────────────────
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
export const locationSchema = z.object({
  latitude: z.number(),
  longitude: z.number(),
  name: optionalText,
  address: optionalText,
});
export const sharedContactsSchema = z.array(
  z.object({
    name: z
      .object({ formatted_name: optionalText, first_name: optionalText, last_name: optionalText })
      .optional()
      .catch(undefined),
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
export const systemSchema = z.object({
  type: z.string(),
  body: optionalText,
  wa_id: optionalText,
  new_wa_id: optionalText,
  user_id: optionalText,
  previous_user_id: optionalText,
});
export const editSchema = z.object({
  original_message_id: z.string().min(1),
  message: z.looseObject({ type: z.string().min(1) }),
});
export const revokeSchema = z.object({ original_message_id: z.string().min(1) });
export const unsupportedSchema = z.object({ type: optionalText });
