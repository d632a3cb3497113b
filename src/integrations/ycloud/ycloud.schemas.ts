import { z } from 'zod';
import { optionalObject, optionalText } from '../channel-wire/lenient.js';

/** Unknown fields are ignored; an inessential field of the wrong type counts as absent. */

export const eventSchema = z.object({
  id: optionalText,
  type: z.string().min(1),
  createTime: optionalText,
  whatsappInboundMessage: optionalObject,
  whatsappMessage: optionalObject,
  whatsappTemplate: optionalObject,
  unsubscriberChanged: optionalObject,
  whatsappUserPreference: optionalObject,
  whatsappBusinessAccount: optionalObject,
  callingTerminate: optionalObject,
});
/** What happened to a business account. */
export const accountSchema = z.object({
  updateEvent: z.string().catch(''),
  banState: optionalText,
  removedReason: optionalText,
  restrictions: z
    .array(z.object({ restrictionType: optionalText }))
    .optional()
    .catch(undefined),
});
export const unsubscriberSchema = z.object({
  phoneNumber: optionalText,
  source: optionalText,
  updateTime: optionalText,
});
/** Meta's event about what a person chose, as YCloud forwards it. */
export const preferenceSchema = z.object({
  businessPhoneNumber: optionalText,
  contactPhoneNumber: optionalText,
  userId: optionalText,
  category: optionalText,
  value: optionalText,
  detail: optionalText,
  // The documentation shows Meta's seconds and, elsewhere, a date.
  timestamp: z.union([z.string(), z.number()]).optional().catch(undefined),
});
/** A call that has ended. */
export const callSchema = z.object({
  id: optionalText,
  wacid: optionalText,
  direction: optionalText,
  from: optionalText,
  fromUserId: optionalText,
  to: optionalText,
  toUserId: optionalText,
  endTime: z.number().optional().catch(undefined),
  duration: z.number().optional().catch(undefined),
});
export const templateSchema = z.object({
  name: z.string().min(1),
  language: z.string().min(1),
  status: z.string().min(1).optional(),
  category: optionalText,
});
export type YCloudEvent = z.infer<typeof eventSchema>;

const named = {
  id: optionalText,
  wamid: optionalText,
  from: optionalText,
  to: optionalText,
  type: optionalText,
  sendTime: optionalText,
  context: z.object({ id: optionalText, referred_product: optionalObject }).optional().catch(undefined),
};
/** The link of a file in a message. */
export const linkSchema = z.object({ link: z.url() });
export const inboundSchema = z.object({
  ...named,
  fromUserId: optionalText,
  customerProfile: z.object({ name: optionalText, username: optionalText }).optional().catch(undefined),
  referral: optionalObject,
});
export const outboundSchema = z.object({
  ...named,
  toUserId: optionalText,
  recipientUserId: optionalText,
  status: optionalText,
  updateTime: optionalText,
  externalId: optionalText,
  errorCode: z.union([z.string(), z.number()]).optional().catch(undefined),
  errorMessage: optionalText,
  whatsappApiError: z
    .object({ code: z.union([z.string(), z.number()]).optional().catch(undefined), message: optionalText })
    .optional()
    .catch(undefined),
});
