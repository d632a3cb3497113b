import { useTexts } from '../../app/intl';
import type { Channel } from '../../gql/graphql';
import { Badge } from '../../ui/badge';
import { channelTexts } from '../../words/channel.texts';
import { consentBadgeTexts } from './badges.texts';

/** What a contact does not want, on all channels or on some. */
export interface Consent {
  optedOut: boolean;
  identities: readonly { channel: Channel; optedOut: boolean; marketingOptedOut: boolean }[];
}

/** Says that a contact wants no messages, or on which channels none or no marketing; nothing if everything may be sent. */
export const ConsentBadges = ({ optedOut, identities }: Consent) => {
  const say = useTexts(consentBadgeTexts);
  const sayChannel = useTexts(channelTexts);
  const namesOf = (those: Consent['identities']) =>
    [...new Set(those.map(({ channel }) => sayChannel(channel)))].join(', ');
  if (optedOut) return <Badge tone="bad">{say('noMessages')}</Badge>;
  const closed = namesOf(identities.filter(identity => identity.optedOut));
  const quiet = namesOf(identities.filter(identity => identity.marketingOptedOut && !identity.optedOut));
  return (
    <>
      {closed && (
        <Badge tone="bad" title={say('noMessagesBy', { channels: closed })}>
          {say('noMessagesBy', { channels: closed })}
        </Badge>
      )}
      {quiet && (
        <Badge tone="warm" title={say('noMarketingHint', { channels: quiet })}>
          {say('noMarketingBy', { channels: quiet })}
        </Badge>
      )}
    </>
  );
};
