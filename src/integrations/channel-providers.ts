import type { Provider, Providers } from '../domain/conversations/provider.port.js';
import { type ChannelProvider, channelProviders } from '../domain/shared/channels.js';
import type { Outbound } from '../domain/shared/outbound.port.js';
import { formProvider } from './form/form.provider.js';
import { defaultInstagramUrl } from './meta/meta.hosts.js';
import { metaProvider } from './meta/meta.provider.js';
import { sendGridProvider } from './sendgrid/sendgrid.provider.js';
import { twilioProvider } from './twilio/twilio.provider.js';
import { ycloudProvider } from './ycloud/ycloud.provider.js';

/** The settings of this installation that the providers need. */
export interface ProviderSettings {
  META_GRAPH_URL: string;
  /** By default Instagram's own address, unless META_GRAPH_URL replaces all of Meta. */
  INSTAGRAM_GRAPH_URL?: string | undefined;
  SENDGRID_BASE_URL: string;
  TWILIO_BASE_URL: string;
  YCLOUD_BASE_URL: string;
  outbound: Outbound;
}

/** Creates all providers that carry messages, one line each. */
const connect = ({ outbound, ...settings }: ProviderSettings): Provider[] => [
  metaProvider({
    baseUrl: settings.META_GRAPH_URL,
    instagramUrl: settings.INSTAGRAM_GRAPH_URL ?? defaultInstagramUrl(settings.META_GRAPH_URL),
    outbound,
  }),
  ycloudProvider({ baseUrl: settings.YCLOUD_BASE_URL, outbound }),
  twilioProvider({ baseUrl: settings.TWILIO_BASE_URL, outbound }),
  sendGridProvider({ baseUrl: settings.SENDGRID_BASE_URL }),
  formProvider(),
];

/** Returns the providers by name, with null for a name that has no provider yet. */
export function connectProviders(settings: ProviderSettings): Providers {
  const connected = connect(settings);
  const named = channelProviders.map(name => [name, connected.find(provider => provider.name === name) ?? null]);
  return Object.fromEntries(named) as Record<ChannelProvider, Provider | null>;
}
