import type { ShareFormat } from '../../sharing';

/** Handing what is looked at to others: as a link, a code to scan, or a part of another page. */
export const share = {
  /** What is shared, in a page's title or as the text of a picture. */
  subject: (name: string | null) =>
    name === null ? 'Inception V3 in InceptionScope' : `${name} of Inception V3`,
  link: 'Link',
  code: (address: string) => `QR code of the link ${address}`,
  codeNote: 'Scanned with a phone, it opens this view.',
  noCode: 'The link is too long for a QR code. With fewer pins or what-ifs it fits.',
  ownPhoto: 'Your own photo is not part of the link: it never leaves this computer.',
  ownWeights:
    'Your own weights are not part of the link: the file stays on this computer, and others see maps of the weights that the site begins with.',
  form: 'For another page',
  formats: {
    iframe: 'HTML, a frame',
    element: 'HTML, the element',
    markdown: 'Markdown, a picture',
    mdx: 'MDX',
    rest: 'reStructuredText',
    jupyter: 'Jupyter',
    quarto: 'Quarto',
    bibtex: 'BibTeX'
  } satisfies Record<ShareFormat, string>,
  notes: {
    iframe: 'Works in every page that allows frames, also where scripts are forbidden.',
    element: 'Takes the height of its contents, and loads when it comes into view.',
    markdown: 'For READMEs and other pages that show pictures only.',
    mdx: 'For Docusaurus, Astro and other pages written in MDX.',
    rest: 'For Sphinx and Docutils.',
    jupyter: 'For a cell of a notebook.',
    quarto: 'For Quarto and R Markdown, where they write HTML.',
    bibtex: 'This page and the article that describes the network.'
  } satisfies Record<ShareFormat, string>,
  nothingSelected: 'Select an end point or an op to put it into another page.',
  copy: 'Copy',
  copyOf: (what: string) => `: ${what}`,
  copied: (what: string) => `Copied: ${what}.`,
  refused: 'The browser did not allow copying. The text is selected: copy it with the keyboard.'
};
