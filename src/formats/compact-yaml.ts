import { dump } from 'js-yaml';

/** A record that fits into this many characters stands on one line. */
const WIDTH = 160;

/** A document as YAML for people: one section after the other, short records on one line each. */
export function compactYaml(document: object): string {
  const sections = Object.entries(document).map(([name, value]: [string, unknown]) =>
    Array.isArray(value) && value.length > 0
      ? ['', `${name}:`, ...prefixed('  ', '  ', block(value, 2))]
      : block({ [name]: value }, 0),
  );
  return `${sections.flat().join('\n')}\n`;
}

/** Lines of a list or record, what fits on one line in flow style. */
function block(value: object, indent: number): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown) => prefixed('- ', '  ', lines(item, indent + 2)));
  }
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) => {
    const name = inFlow(key);
    const flow = lines(child, indent + name.length + 2);
    if (flow.length === 1 || !isObject(child)) return prefixed(`${name}: `, '', flow);
    return [`${name}:`, ...prefixed('  ', '  ', block(child, indent + 2))];
  });
}

function lines(value: unknown, indent: number): string[] {
  const flow = inFlow(value);
  return isObject(value) && indent + flow.length > WIDTH ? block(value, indent) : [flow];
}

/** White space that is neither a blank nor escaped by JSON: the writer leaves it bare where the reader skips it. */
const ODD_SPACE = /[^\S ]|\u0085/;

/** A value on one line; what YAML would write over several lines, or could not read back, is written as in JSON. */
function inFlow(value: unknown): string {
  const json = JSON.stringify(value);
  if (ODD_SPACE.test(json)) return json;
  const written = dump(value, { flowLevel: 0, lineWidth: -1, noRefs: true }).trimEnd();
  return written.includes('\n') ? json : written;
}

function prefixed(first: string, rest: string, text: readonly string[]): string[] {
  return text.map((line, index) => (index === 0 ? first : rest) + line);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
