import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useClient } from 'urql';
import { useTexts } from '../../app/intl';
import { type NotificationLineFragment, PlaceOfLeadDocument } from '../../gql/graphql';
import { placeOf, textsIn } from '../../lib/places';
import { toast } from '../../ui/toast';
import { notificationsTexts } from './notifications.texts';

/** Opens what a notification is about: its conversation if there is one, otherwise the screen where the user can handle it. */
export function useOpen(): (notification: NotificationLineFragment) => Promise<void> {
  const navigate = useNavigate();
  const client = useClient();
  const say = useTexts(notificationsTexts);
  return useCallback(
    async notification => {
      const ids = textsIn(notification.data);
      const { conversationId, leadId, caseId, taskId, alertId, orderId, appointmentId } = ids;
      const found =
        conversationId ??
        (leadId && !taskId
          ? (await client.query(PlaceOfLeadDocument, { id: leadId }).toPromise()).data?.lead?.conversations.nodes[0]?.id
          : undefined);
      const place = placeOf({ ...(found && { conversationId: found }), ...(orderId && { orderId }) });
      if (place) return navigate(place);
      if (taskId || appointmentId) return navigate({ to: '/today', search: {} });
      if (caseId) return navigate({ to: '/automation/{-$tab}', params: { tab: 'cases' }, search: {} });
      if (alertId) return navigate({ to: '/automation/{-$tab}', params: { tab: 'alerts' }, search: {} });
      if (notification.type === 'LEAD_GIVEN' && !leadId)
        return navigate({ to: '/lists/{-$list}', params: { list: 'leads' }, search: {} });
      if (notification.type === 'PERFORMANCE') return navigate({ to: '/figures/{-$tab}', params: {}, search: {} });
      // It has no conversation yet: it was imported, or typed in.
      const { opportunityId, customerId } = ids;
      const row = placeOf({
        ...(opportunityId && { opportunityId }),
        ...(leadId && { leadId }),
        ...(customerId && { customerId }),
      });
      if (row) return navigate(row);
      toast.bad(say('gone'));
    },
    [navigate, client, say],
  );
}
