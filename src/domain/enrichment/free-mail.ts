/** Domains of providers that give an address to anybody, so that the domain says nothing about a company. */
const freeProviders = new Set(
  `gmail googlemail hotmail outlook live msn yahoo ymail rocketmail icloud me mac aol proton protonmail pm gmx mail zoho zohomail yandex tutanota tuta
  fastmail hey inbox mailinator yopmail terra uol bol ig globo racsa ice cableonda cwpanama claro tigo movistar une etb speedy fibertel ciudad arnet
  prodigy telmex cantv entel adinet comcast verizon att sbcglobal bellsouth cox charter qq 163 126 sapo web libero orange wanadoo`.split(
    /\s+/,
  ),
);
/** Parts of domains that stand after the provider's or company's own name. */
const suffixes = new Set('com co net org edu gob gov go ac or fi sa nom'.split(' '));

/** Returns the domain of a company's e-mail address; null for a free provider, and for an address without a domain. */
export function companyDomain(email: string): string | null {
  const domain = email.split('@')[1]?.toLowerCase() ?? '';
  const parts = domain.split('.');
  const top = parts.length > 2 && suffixes.has(parts.at(-2) ?? '') ? 3 : 2;
  const name = parts.at(-top) ?? '';
  return !/\.[a-z]{2,}$/.test(domain) || freeProviders.has(name) || /^(?:example|test|localhost)$/.test(name)
    ? null
    : domain;
}
