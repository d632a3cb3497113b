export interface SellerName {
  id: string;
  displayName: string;
}

/** The options of a `Select` of sellers, in the order given. An option for nobody or all goes before them. */
export const SellerOptions = ({ sellers }: { sellers: readonly SellerName[] }) =>
  sellers.map(({ id, displayName }) => (
    <option key={id} value={id}>
      {displayName}
    </option>
  ));
