/** What a figure is made of: an SVG element with its attributes, and what stands in it. */
export interface Mark {
  readonly tag: 'g' | 'rect' | 'path' | 'circle' | 'text' | 'tspan' | 'image' | 'title';
  readonly attributes: Readonly<Record<string, string | number | null>>;
  readonly content: string | readonly Mark[];
}

type Attributes = Mark['attributes'];

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const group = (attributes: Attributes, content: readonly Mark[]): Mark => ({
  tag: 'g',
  attributes,
  content
});

export const rect = ({ x, y, width, height }: Box, attributes: Attributes): Mark => ({
  tag: 'rect',
  attributes: { x, y, width, height, ...attributes },
  content: ''
});

export const path = (d: string, attributes: Attributes): Mark => ({
  tag: 'path',
  attributes: { d, ...attributes },
  content: ''
});

export const text = (content: Mark['content'], attributes: Attributes): Mark => ({
  tag: 'text',
  attributes,
  content
});

/** @param href a data URL: a figure asks for no other file */
export const image = (
  href: string,
  { x, y, width, height }: Box,
  attributes: Attributes = {}
): Mark => ({
  tag: 'image',
  attributes: { href, x, y, width, height, ...attributes },
  content: ''
});

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;'
};

/** XML 1.0 has no place for most control characters, escaped or not. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export const escapeXml = (content: string) =>
  content
    .toWellFormed()
    .replace(unwritable, '')
    .replace(/[&<>"]/g, (sign) => entities[sign]);

/** The mark as XML, its numbers to a hundredth. */
export function writeMark({ tag, attributes, content }: Mark): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${formatValue(value)}"`)
    .join('');
  const inner = typeof content === 'string' ? escapeXml(content) : content.map(writeMark).join('');
  return inner === '' ? `<${tag}${written}/>` : `<${tag}${written}>${inner}</${tag}>`;
}

function formatValue(value: string | number | null): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : escapeXml(value ?? '');
}
