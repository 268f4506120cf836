import { escapeHtml } from './escape';
import {
  figureAddressOf,
  frameAddressOf,
  frameHeight,
  languageOf,
  placeAddress,
  type ShareSubject
} from './subject';

/** Reads nothing of its host, so that it works wherever frames do. */
export function writeIframe(subject: ShareSubject): string {
  return [
    '<iframe',
    `  src="${escapeHtml(frameAddressOf(subject))}"`,
    `  title="${escapeHtml(subject.title)}"`,
    `  width="100%" height="${frameHeight}"`,
    '  loading="lazy"',
    '  style="border: 0"',
    '></iframe>'
  ].join('\n');
}

/** The custom element; what stands in it is shown where no script runs. */
export function writeElement(subject: ShareSubject): string {
  const { site, name, query, title } = subject;
  const language = languageOf(subject);
  const inLanguage = language === null ? '' : ` language="${escapeHtml(language)}"`;
  const place = query === '' ? '' : ` place="${escapeHtml(query)}"`;
  return [
    `<script type="module" src="${escapeHtml(site)}inception-module.js"></script>`,
    `<inception-module name="${escapeHtml(name)}"${place}${inLanguage}>`,
    `  <a href="${escapeHtml(placeAddress(subject))}">`,
    `    <img src="${escapeHtml(figureAddressOf(subject))}" alt="${escapeHtml(title)}" />`,
    '  </a>',
    '</inception-module>'
  ].join('\n');
}

/** JSX takes an object as style and camel case as names. */
export function writeMdx(subject: ShareSubject): string {
  return [
    '<iframe',
    `  src=${JSON.stringify(frameAddressOf(subject))}`,
    `  title="${escapeHtml(subject.title)}"`,
    `  width="100%"`,
    `  height="${frameHeight}"`,
    '  loading="lazy"',
    '  style={{ border: 0 }}',
    '/>'
  ].join('\n');
}
