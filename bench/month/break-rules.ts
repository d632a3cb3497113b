import type { Shops } from './shops.js';

/**
 * Makes the product break its rules, to show that the checker detects it: quiet hours and the cap are switched off, the database forgets
 * opt-outs and extends the window of every conversation, and follow-ups come an hour early.
 */
export async function breakRules({ shops, owner }: Shops): Promise<void> {
  for (const { graph } of shops) {
    const settings = { sending: { quietHours: null, perContactDay: null } };
    await graph.do('updateTenantSettings', 'UpdateTenantSettingsInput', { settings });
    await graph.do('updateFlow', 'UpdateFlowInput', {
      flowId: 'follow-up',
      settings: { valueAfterHours: 19, template: null },
    });
  }
  await owner.query(`
    create function sim.forget_opt_out() returns trigger language plpgsql as 'begin new.opted_out := false; return new; end';
    create trigger sim_forget before insert or update on contact for each row execute function sim.forget_opt_out();
    create function sim.stretch_window() returns trigger language plpgsql as 'begin new.reply_window_seconds := 10000000; return new; end';
    create trigger sim_stretch before insert or update on conversation for each row execute function sim.stretch_window();
    grant execute on all functions in schema sim to public`);
}
