/** The id that begins with a text, as git finds commits; undefined if none or several do. */
export function oneWithPrefix(rows: readonly { readonly id: string }[], prefix: string): string | undefined {
  const exact = rows.find(({ id }) => id === prefix);
  if (exact !== undefined) return exact.id;
  const [first, second] = rows.filter(({ id }) => id.startsWith(prefix));
  return second === undefined ? first?.id : undefined;
}
