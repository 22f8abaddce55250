/** Comma-separated text that a spreadsheet program may open. */

/** Lines of fields; a first line of titles is the caller's. */
export function csvOf(lines: readonly (readonly (string | number)[])[]): string {
  return lines.map((fields) => `${fields.map(field).join(',')}\r\n`).join('');
}

/** A number as it is; a text so that no program takes it for a formula (OWASP, CSV injection). */
function field(value: string | number): string {
  return typeof value === 'number' ? String(value) : quoted(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
}

/** RFC 4180: a field with a comma, quote or line break stands in quotes, its own quotes doubled. */
export function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
