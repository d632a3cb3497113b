import type { Statement } from '../../shared/database.port.js';
import type { StepContext } from '../engine/step.js';

const told: Statement = {
  name: 'flow.told-already',
  text: `select s.about, s.at, (select m.sequence::text from message m where m.id = s.message_id) as sequence
    from flow_run r join flow_step_run s on s.flow_run_id = r.id
    where r.contact_id = $1 and r.flow = $2 and s.about is not null order by s.at, s.id`,
};
const isSaid: Statement = {
  name: 'flow.is-said',
  text: `select exists (select from conversation v join message m on m.conversation_id = v.id
    where v.contact_id = $1 and m.direction = 'OUTBOUND' and position($2 in m.body) > 0) as yes`,
};

/** The key of a text that a flow sent, when, and the arrival number of the message. */
export interface Told {
  about: string;
  at: Date;
  sequence: string | null;
}

/** Returns the texts that runs of a flow have sent to the contact, in their order. */
export const toldBy = ({ tx, facts }: StepContext, flowId: string): Promise<Told[]> =>
  tx.query<Told>(told, [facts.contactId, flowId]);

/** Whether a message to the contact has contained the text. */
export async function isSaidAlready({ tx, facts }: StepContext, text: string): Promise<boolean> {
  const [said] = await tx.query<{ yes: boolean }>(isSaid, [facts.contactId, text]);
  return said?.yes ?? false;
}
