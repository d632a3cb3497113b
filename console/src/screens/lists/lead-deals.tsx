import { LeadDealsDocument } from '../../gql/graphql';
import { noRows, usePages } from '../../lib/pages';
import { Deals } from './deals';

export const LeadDeals = ({ leadId }: { leadId: string }) => (
  <Deals pages={usePages(LeadDealsDocument, { leadId }, ({ lead }) => lead?.opportunities ?? noRows)} />
);
