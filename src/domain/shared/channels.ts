export const channels = ['WHATSAPP', 'INSTAGRAM', 'MESSENGER', 'EMAIL', 'SMS', 'WEB'] as const;
export type Channel = (typeof channels)[number];
export const channelProviders = ['META', 'YCLOUD', 'TWILIO', 'SENDGRID', 'FORM'] as const;
export type ChannelProvider = (typeof channelProviders)[number];
