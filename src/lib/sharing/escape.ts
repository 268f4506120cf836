/** For text and for values in double quotes, of HTML and of what is read as HTML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A string of Python in double quotes; JSON's escapes are all Python's too. */
export function quotePython(text: string): string {
  return JSON.stringify(text);
}

/** Between brackets of Markdown. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\[\]<>`*]/g, '\\$&');
}

/** The target of a link of Markdown, which ends at a bracket or a space. */
export function escapeMarkdownAddress(address: string): string {
  return address
    .replace(/[<>\s\\]/g, encodeURIComponent)
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
}

/** In the braces of BibTeX; `_` stands in every name of the network. */
export function escapeTex(text: string): string {
  return text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, '\\$&');
}
