import { ChannelIdentity, identityOptedOut, identityRefusesMarketing } from '../../domain/contacts/index.js';
import type { Channel } from '../../domain/shared/channels.js';
import { ChannelEnum } from '../conversations/conversation.enums.js';
import { windowOn } from '../read/window.js';

const identity = windowOn(ChannelIdentity);

@identity.Type('ChannelIdentity', { description: 'The address of a contact on a channel.' })
export class ChannelIdentityType {
  @identity.Column(() => ChannelEnum, { description: 'The channel.' })
  channel!: Channel;

  @identity.Column(() => String, {
    description:
      "Their address there: a phone number in E.164, an e-mail address, or the provider's own id of the person.",
  })
  address!: string;

  @identity.Computed(() => Boolean, {
    description:
      'Whether they have opted out of messages on this channel, or on all channels. Then nothing is sent there.',
    sql: identityOptedOut,
  })
  optedOut!: boolean;

  @identity.Computed(() => Boolean, {
    description:
      'Whether they want no marketing on this channel, as they told the provider. Campaigns and follow-ups leave them out; their own messages can be answered.',
    sql: identityRefusesMarketing,
  })
  marketingOptedOut!: boolean;
}
