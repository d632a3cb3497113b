export interface SellerName {
  id: string;
  displayName: string;
}

/** What can be chosen beside the sellers, such as nobody or all. */
export interface Choice {
  value: string;
  label: string;
}
