import { type Channel, channels } from '../shared/channels.js';

/** The channels on which a contact wants no messages: all of them, or the named ones. */
export interface ConsentState {
  optedOut: boolean;
  optedOutChannels: readonly string[];
}

/** The channels on which a contact wants no marketing. Answers, and what concerns the contact's own affairs, may still be sent there. */
export interface MarketingState {
  noMarketingChannels: readonly string[];
}

/** A change of the channels on which a contact wants messages. */
export interface ConsentChange {
  optedOut: boolean;
  /** The channel that the change applies to; null for all channels. */
  channel: Channel | null;
  /** The channel on which the contact wrote it. Opting in there does not undo an opt-out from another single channel. */
  saidOn?: Channel | null;
}

/** Whether a contact may not be written to on the channel. */
export const hasOptedOut = ({ optedOut, optedOutChannels }: ConsentState, channel: Channel): boolean =>
  optedOut || optedOutChannels.includes(channel);

/** Whether a contact may not be sent marketing on the channel. */
export const refusesMarketing = ({ noMarketingChannels }: MarketingState, channel: Channel): boolean =>
  noMarketingChannels.includes(channel);

/** Returns the state after the change. Opting in on one channel, after an opt-out from all, leaves the other channels closed. */
export function afterConsent(state: ConsentState, { optedOut, channel, saidOn }: ConsentChange): ConsentState {
  const closed = state.optedOutChannels;
  if (optedOut && channel === null) return { optedOut: true, optedOutChannels: closed };
  if (optedOut) return { ...state, optedOutChannels: [...new Set([...closed, channel as string])].sort() };
  if (channel === null)
    return { optedOut: false, optedOutChannels: saidOn ? closed.filter(each => each !== saidOn) : [] };
  const before = state.optedOut ? channels : closed;
  return { optedOut: false, optedOutChannels: before.filter(each => each !== channel).sort() };
}
