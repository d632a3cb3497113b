import { type Channel, channels } from '../shared/channels.js';

/** On which channels a contact wants nothing: all of them, or those that are named. */
export interface ConsentState {
  optedOut: boolean;
  optedOutChannels: readonly string[];
}

/** What a contact wants from now on. */
export interface ConsentChange {
  optedOut: boolean;
  /** The channel that it is about; null for all of them. */
  channel: Channel | null;
  /** Where their own words were said: opting in there takes back nothing that was said of another channel alone. */
  saidOn?: Channel | null;
}

/** Whether a contact may not be written to on the channel. */
export const hasOptedOut = ({ optedOut, optedOutChannels }: ConsentState, channel: Channel): boolean =>
  optedOut || optedOutChannels.includes(channel);

/** How things stand after the change. Opting in on one channel, after wanting nothing at all, leaves the others closed. */
export function afterConsent(state: ConsentState, { optedOut, channel, saidOn }: ConsentChange): ConsentState {
  const closed = state.optedOutChannels;
  if (optedOut && channel === null) return { optedOut: true, optedOutChannels: closed };
  if (optedOut) return { ...state, optedOutChannels: [...new Set([...closed, channel as string])].sort() };
  if (channel === null)
    return { optedOut: false, optedOutChannels: saidOn ? closed.filter(each => each !== saidOn) : [] };
  const before = state.optedOut ? channels : closed;
  return { optedOut: false, optedOutChannels: before.filter(each => each !== channel).sort() };
}
