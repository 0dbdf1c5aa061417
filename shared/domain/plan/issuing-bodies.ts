/** The bodies that issued a plan together, the main one first, in names without white space; none where the plan names none. */
export function issuingBodies({ issuer }: { readonly issuer: string | null }): readonly string[] {
  const names = issuer?.replace(/\s+/g, '').split('、') ?? []
  return names.filter((name) => name !== '')
}
