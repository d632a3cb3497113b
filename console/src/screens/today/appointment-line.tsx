import { useFormats, useTexts } from '../../app/intl';
import type { DayAppointmentFragment } from '../../gql/graphql';
import { Badge } from '../../ui/badge';
import { Line } from '../../ui/line';
import { nameOf } from '../inbox/row';
import { todayTexts } from './today.texts';

/** One appointment: when, what about, with whom and where. It opens the conversation with the contact. */
export const AppointmentLine = ({ appointment }: { appointment: DayAppointmentFragment }) => {
  const say = useTexts(todayTexts);
  const formats = useFormats();
  const { subject, contact, startsAt, endsAt, location, seller, status } = appointment;
  return (
    <Line
      conversationId={contact.leads.flatMap(({ conversations }) => conversations.nodes)[0]?.id}
      start={<span className="w-20 flex-none font-semibold whitespace-nowrap">{formats.time(startsAt)}</span>}
      title={`${subject} · ${nameOf(contact, say('unknown'))}`}
      struck={status === 'CANCELLED'}
      detail={[`${formats.time(startsAt)} – ${formats.time(endsAt)}`, location, seller.displayName]
        .filter(Boolean)
        .join(' · ')}
      end={status === 'CANCELLED' && <Badge tone="bad">{say('CANCELLED')}</Badge>}
    />
  );
};
