import { useFormats, useTexts } from '../../app/intl';
import { useMaySell } from '../../app/may-sell';
import { type DayAppointmentFragment, MarkNoShowDocument } from '../../gql/graphql';
import { useWrite } from '../../lib/write';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Line } from '../../ui/line';
import { nameOf } from '../../words/contact-name';
import { todayTexts } from './today.texts';

/** One appointment: when, what about, with whom and where. It opens the conversation with the contact. */
export const AppointmentLine = ({ appointment }: { appointment: DayAppointmentFragment }) => {
  const say = useTexts(todayTexts);
  const formats = useFormats();
  const write = useWrite();
  const maySell = useMaySell();
  const { id, subject, contact, startsAt, endsAt, location, seller, status } = appointment;
  const missed = status === 'NO_SHOW';
  return (
    <Line
      conversationId={contact.leads.flatMap(({ conversations }) => conversations.nodes)[0]?.id}
      start={<span className="w-20 flex-none font-semibold whitespace-nowrap">{formats.time(startsAt)}</span>}
      title={`${subject} · ${nameOf(contact, say('unknown'))}`}
      struck={status === 'CANCELLED'}
      detail={[`${formats.time(startsAt)} – ${formats.time(endsAt)}`, location, seller.displayName]
        .filter(Boolean)
        .join(' · ')}
      end={(status === 'CANCELLED' || missed) && <Badge tone="bad">{say(missed ? 'NO_SHOW' : 'CANCELLED')}</Badge>}
      after={
        maySell &&
        status !== 'CANCELLED' &&
        Date.parse(startsAt) <= Date.now() && (
          <Button
            title={missed ? undefined : say('didNotComeHint')}
            onClick={() => void write(MarkNoShowDocument, { input: { appointmentId: id, came: missed } })}
          >
            {say(missed ? 'cameAfterAll' : 'didNotCome')}
          </Button>
        )
      }
    />
  );
};
