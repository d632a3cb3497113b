/** A telephone number or an e-mail address, which the device calls or writes to. */
export const Reach = ({ to }: { to: string }) => (
  <a href={to.includes('@') ? `mailto:${to}` : `tel:${to}`} className="underline-offset-2 hover:underline">
    {to}
  </a>
);
