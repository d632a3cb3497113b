import type { CampaignRowFragment } from '../../gql/graphql';

/** Returns the results of a campaign's messages, in the order in which they occur. */
export const figuresOf = (campaign: CampaignRowFragment) =>
  [
    { name: 'sent', count: campaign.sentCount },
    { name: 'delivered', count: campaign.deliveredCount },
    { name: 'read', count: campaign.readCount },
    { name: 'replied', count: campaign.repliedCount },
    { name: 'leftOut', count: campaign.leftOutCount },
  ] as const;

/** Whether its figures change from second to second. */
export const isLively = ({ status, startsAt }: Pick<CampaignRowFragment, 'status' | 'startsAt'>): boolean =>
  status === 'RUNNING' || (status === 'SCHEDULED' && Date.parse(startsAt) <= Date.now());

/** Whether it may still send messages. */
export const goesOn = ({ status }: Pick<CampaignRowFragment, 'status'>): boolean =>
  status === 'SCHEDULED' || status === 'RUNNING';
