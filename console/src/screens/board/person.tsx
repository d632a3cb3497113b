import { Link } from '@tanstack/react-router';
import { useTexts } from '../../app/intl';
import { Icon } from '../../ui/icon';
import { Part } from '../../ui/part';
import { Reach } from '../../ui/reach';
import { boardTexts, panelTexts } from './board.texts';
import { personOf } from './card';
import type { PanelOpportunity } from './panel-opportunity';

/** The contact of an opportunity, with a link to their conversation. */
export const Person = ({ opportunity }: { opportunity: PanelOpportunity }) => {
  const say = useTexts(panelTexts);
  const sayBoard = useTexts(boardTexts);
  const person = personOf(opportunity);
  const { customer, lead } = opportunity;
  const reached = customer?.contact ?? lead?.contact;
  const conversation = lead?.conversations.nodes[0] ?? customer?.conversations.nodes[0];
  return (
    <Part title={say('person')}>
      {person && reached ? (
        <>
          <p className="font-medium">{person.name ?? sayBoard('unknown')}</p>
          {person.company && <p className="text-ink-2">{person.company}</p>}
          {[reached.phone, reached.email].map(
            to =>
              to && (
                <p key={to} className="break-words text-ink-2 pointer-coarse:py-1">
                  <Reach to={to} />
                </p>
              ),
          )}
        </>
      ) : (
        <p className="text-ink-3">{say('noPerson')}</p>
      )}
      {conversation ? (
        <Link
          to="/inbox/{-$conversationId}"
          params={{ conversationId: conversation.id }}
          className="mt-1.5 inline-flex items-center gap-1.5 font-medium text-accent hover:underline"
        >
          <Icon name="reply" size={14} />
          {say('conversation')}
        </Link>
      ) : (
        person && <p className="mt-1 text-ink-3">{say('noConversation')}</p>
      )}
    </Part>
  );
};
