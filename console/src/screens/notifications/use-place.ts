import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useClient } from 'urql';
import { useTexts } from '../../app/intl';
import { type NotificationLineFragment, PlaceOfLeadDocument } from '../../gql/graphql';
import { toast } from '../../ui/toast';
import { notificationsTexts } from './notifications.texts';

type Ids = Partial<
  Record<'conversationId' | 'leadId' | 'caseId' | 'taskId' | 'alertId' | 'orderId' | 'appointmentId', string>
>;

const idsOf = ({ data }: NotificationLineFragment): Ids =>
  Object.fromEntries(
    Object.entries((data ?? {}) as Record<string, unknown>).filter(([, id]) => typeof id === 'string'),
  );

/** Opens what a notification is about: its conversation if there is one, otherwise the screen where the user can handle it. */
export function useOpen(): (notification: NotificationLineFragment) => Promise<void> {
  const navigate = useNavigate();
  const client = useClient();
  const say = useTexts(notificationsTexts);
  return useCallback(
    async notification => {
      const { conversationId, leadId, caseId, taskId, alertId, orderId, appointmentId } = idsOf(notification);
      const found =
        conversationId ??
        (leadId && !taskId
          ? (await client.query(PlaceOfLeadDocument, { id: leadId }).toPromise()).data?.lead?.conversations.nodes[0]?.id
          : undefined);
      if (found) return navigate({ to: '/inbox/{-$conversationId}', params: { conversationId: found }, search: {} });
      if (orderId) return navigate({ to: '/lists/{-$list}', params: { list: 'orders' }, search: { open: orderId } });
      if (taskId || appointmentId) return navigate({ to: '/today', search: {} });
      if (caseId) return navigate({ to: '/automation/{-$tab}', params: { tab: 'cases' }, search: {} });
      if (alertId) return navigate({ to: '/automation/{-$tab}', params: { tab: 'alerts' }, search: {} });
      if (notification.type === 'PERFORMANCE') return navigate({ to: '/figures/{-$tab}', params: {}, search: {} });
      toast.bad(say('gone'));
    },
    [navigate, client, say],
  );
}
