/** SQL of the moment until which a free message may be sent in the conversation of that alias; null where nothing limits it, or nobody has written. */
export const replyWindow = (alias: string): string =>
  `case when ${alias}.channel in ('WHATSAPP', 'INSTAGRAM', 'MESSENGER') then ${alias}.last_inbound_at + interval '24 hours' end`;
