import type { Statement } from '../../shared/database.port.js';
import type { StepContext } from '../engine/step.js';

const told: Statement = {
  name: 'flow.told-already',
  text: `select s.about from flow_run r join flow_step_run s on s.flow_run_id = r.id
    where r.contact_id = $1 and r.flow = $2 and s.about is not null order by s.at, s.id`,
};
const isSaid: Statement = {
  name: 'flow.is-said',
  text: `select exists (select from conversation v join message m on m.conversation_id = v.id
    where v.contact_id = $1 and m.direction = 'OUTBOUND' and position($2 in m.body) > 0) as yes`,
};

/** Returns the keys of what runs of a flow have told the contact. */
export const toldBy = async ({ tx, facts }: StepContext, flowId: string): Promise<string[]> =>
  (await tx.query<{ about: string }>(told, [facts.contactId, flowId])).map(({ about }) => about);

/** Whether a message to the contact has contained the text. */
export async function isSaidAlready({ tx, facts }: StepContext, text: string): Promise<boolean> {
  const [said] = await tx.query<{ yes: boolean }>(isSaid, [facts.contactId, text]);
  return said?.yes ?? false;
}
