import { z } from 'zod';
import { optionalObject, optionalText } from '../channel-wire/lenient.js';

/** Unknown fields are ignored; an inessential field of the wrong type counts as absent. */
/** Unix time: milliseconds as a number, but seconds as text from the test button. */
const unixTime = z.union([z.string(), z.number()]).optional().catch(undefined);
/** Ids of apps are numbers or text, and are compared as text. */
const programId = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined);
const party = z.object({ id: optionalText }).catch({ id: undefined });
const flag = z.boolean().optional().catch(undefined);

export const entrySchema = z.object({ id: optionalText, time: unixTime });

/** Products that a person shares, and the cards of a message that the business sent. */
const elements = z.array(
  z.object({ id: optionalText, retailer_id: optionalText, title: optionalText, subtitle: optionalText }),
);
const attachmentSchema = z.object({
  type: z.string().catch('unknown'),
  title: optionalText,
  url: optionalText,
  payload: z
    .object({
      url: optionalText,
      title: optionalText,
      sticker_id: z.union([z.number(), z.string()]).optional().catch(undefined),
      coordinates: z.object({ lat: z.number(), long: z.number() }).optional().catch(undefined),
      text: optionalText,
      elements: elements.optional().catch(undefined),
      product: z
        .object({ elements: elements.catch([]) })
        .optional()
        .catch(undefined),
    })
    .optional()
    .catch(undefined),
});
export type Attachment = z.infer<typeof attachmentSchema>;

export const messageSchema = z.object({
  mid: z.string().min(1),
  text: optionalText,
  is_echo: flag,
  is_deleted: flag,
  is_unsupported: flag,
  app_id: programId,
  metadata: optionalText,
  quick_reply: z.object({ payload: optionalText }).optional().catch(undefined),
  reply_to: z.object({ mid: optionalText, story: optionalObject }).optional().catch(undefined),
  referral: optionalObject,
  attachments: z.array(attachmentSchema).optional().catch(undefined),
});
export type MessagingMessage = z.infer<typeof messageSchema>;

/** Which program of the business has the conversation now. */
export const threadControlSchema = z.object({ new_owner_app_id: programId });

export const postbackSchema = z.object({
  mid: optionalText,
  title: optionalText,
  payload: optionalText,
  referral: optionalObject,
});
export const reactionSchema = z.object({
  mid: optionalText,
  action: optionalText,
  reaction: optionalText,
  emoji: optionalText,
});
export const readSchema = z.object({ mid: optionalText, watermark: unixTime });
export const deliverySchema = z.object({ mids: z.array(z.string()).optional().catch(undefined), watermark: unixTime });
export const editSchema = z.object({ mid: z.string().min(1), text: z.string() });

/** An event. The part that it has shows what happened. */
export const eventSchema = z.looseObject({
  sender: party,
  recipient: party,
  timestamp: unixTime,
  message: z.unknown().optional(),
  postback: z.unknown().optional(),
  reaction: z.unknown().optional(),
  read: z.unknown().optional(),
  delivery: z.unknown().optional(),
  message_edit: z.unknown().optional(),
  referral: optionalObject,
});
export type MessagingEvent = z.infer<typeof eventSchema>;
