import { useTexts } from '../../app/intl';
import { ListTimelineDocument } from '../../gql/graphql';
import { useRead } from '../../lib/read';
import { History } from '../inbox/history';
import { Part } from '../inbox/part';
import { panelTexts } from './lists.texts';

/** The history of a contact, newest first. */
export const Timeline = ({ contactId }: { contactId: string }) => {
  const say = useTexts(panelTexts);
  const { data, waiting } = useRead(ListTimelineDocument, { contactId });
  return (
    <Part title={say('history')}>
      {waiting}
      {data && <History items={data.timeline.nodes} types={data.interactionTypes} />}
    </Part>
  );
};
