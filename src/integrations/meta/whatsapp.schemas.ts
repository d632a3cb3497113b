import { z } from 'zod';
import { optionalObject, optionalText } from '../channel-wire/lenient.js';

/** Unknown fields are ignored, and an optional field of the wrong type counts as absent. */
/** Unix seconds: text in messages and statuses, a number on entries. */
const unixSeconds = z.union([z.string(), z.number()]).optional().catch(undefined);

export const errorSchema = z.object({
  code: z.union([z.number(), z.string()]),
  title: optionalText,
  message: optionalText,
  error_data: z.object({ details: optionalText }).optional().catch(undefined),
});
export type MetaErrorItem = z.infer<typeof errorSchema>;

const contactSchema = z.object({
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
  user_preferences: z.array(z.unknown()).optional().catch(undefined),
  user_id_update: z.array(z.unknown()).optional().catch(undefined),
  calls: z.array(z.unknown()).optional().catch(undefined),
});
export type ChangeValue = z.infer<typeof valueSchema>;

/** `calls`: a call that rings, or that has ended. */
export const callSchema = z.object({
  id: optionalText,
  event: optionalText,
  direction: optionalText,
  from: optionalText,
  from_user_id: optionalText,
  to: optionalText,
  to_user_id: optionalText,
  timestamp: unixSeconds,
  duration: z.number().optional().catch(undefined),
});

/** `user_preferences`: whether a person wants messages that advertise. */
export const preferenceSchema = z.object({
  wa_id: optionalText,
  user_id: optionalText,
  category: optionalText,
  value: optionalText,
  detail: optionalText,
  timestamp: unixSeconds,
});

const templateSchema = z.object({
  message_template_id: z.union([z.string(), z.number()]).optional().catch(undefined),
  message_template_name: z.string().min(1),
  message_template_language: z.string().min(1),
});
export type ToldTemplate = z.infer<typeof templateSchema>;
/** `message_template_status_update`: Meta's decision about a template. */
export const templateStatusSchema = templateSchema.extend({
  event: z.string().min(1),
  message_template_category: optionalText,
});
/**
 * `template_category_update`: a template has another category, or will have `correct_category` in a day and has `new_category` until then.
 */
export const templateCategorySchema = templateSchema.extend({ new_category: z.string().min(1) });

/** `account_update`: what happened to the business account. */
export const accountUpdateSchema = z.object({
  event: z.string().min(1),
  ban_info: z.object({ waba_ban_state: optionalText }).optional().catch(undefined),
  restriction_info: z
    .array(z.object({ restriction_type: optionalText }))
    .optional()
    .catch(undefined),
});

export const entrySchema = z.object({ time: unixSeconds, changes: z.array(z.unknown()).min(1) });
export const changeSchema = z.object({ field: z.string().min(1), value: z.record(z.string(), z.unknown()) });
export const bodySchema = z.object({ object: z.string(), entry: z.array(z.unknown()).min(1) });
