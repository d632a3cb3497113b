import type { InboundContent } from '../../domain/conversations/channel.port.js';
import { ignored } from '../channel-wire/put-aside.js';

interface Preference {
  category?: string | undefined;
  value?: string | undefined;
  detail?: string | undefined;
  addresses: string[];
  at: Date;
}

/** Whether the person wants marketing messages after each event; `signup` is an opt-in by a link of the business. */
const wantedBy = new Map([
  ['stop', false],
  ['resume', true],
  ['signup', true],
]);

/**
 * Reads whether a person allowed or stopped the marketing messages of a business in WhatsApp. Other choices are ignored, with the reason.
 */
export function readMarketingChoice({ category, value, detail, addresses, at }: Preference): InboundContent {
  const wanted = wantedBy.get(value ?? '');
  if (category !== 'marketing_messages' || wanted === undefined)
    return ignored(`user_preferences:${category}:${value}`);
  const reason = `WhatsApp: ${detail ?? value}`;
  return { type: 'marketing-choice', list: 'preferences', wanted, addresses, reason, at };
}
