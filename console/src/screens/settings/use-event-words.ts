import { useTexts } from '../../app/intl';
import { eventKeyOf, webhookEventTexts } from './webhook-events.texts';

/** Returns a function for the name of an event of outgoing webhooks; an event that only a newer server has keeps its API name. */
export function useEventWords(): (event: string) => string {
  const say = useTexts(webhookEventTexts);
  return event => {
    const key = eventKeyOf(event);
    return key ? say(key) : event;
  };
}
