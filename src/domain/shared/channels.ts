export const channels = ['WHATSAPP', 'INSTAGRAM', 'MESSENGER', 'EMAIL', 'SMS', 'WEB'] as const;
export type Channel = (typeof channels)[number];
/** Channels whose addresses are phone numbers that the vendor has verified: the same number on two of them is the same person. */
export const phoneChannels = ['WHATSAPP', 'SMS'] as const satisfies readonly Channel[];
export const isPhoneChannel = (channel: Channel): boolean => (phoneChannels as readonly Channel[]).includes(channel);
export const channelProviders = ['META', 'YCLOUD', 'TWILIO', 'SENDGRID', 'FORM'] as const;
export type ChannelProvider = (typeof channelProviders)[number];

const listed = (names: readonly string[]): string => `(${names.map(name => `'${name}'`).join(', ')})`;
/** Lists for the SQL operator `in`. */
export const inChannels = listed(channels);
export const inPhoneChannels = listed(phoneChannels);
