import { escapeTex } from './escape';
import { placeAddress, type ShareSubject } from './subject';

/** The article that describes the network, and the page with the day on which it was read. */
export function writeBibtex(subject: ShareSubject, accessed: Date): string {
  const day = accessed.toISOString().slice(0, 10);
  const key = subject.name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return [
    `@misc{inceptionscope-${key},`,
    '  author = {{The InceptionScope authors}},',
    `  title = {InceptionScope: ${escapeTex(subject.title)}},`,
    `  url = {${placeAddress(subject).replace(/[{}\\]/g, encodeURIComponent)}},`,
    `  urldate = {${day}}`,
    '}',
    '',
    '@inproceedings{szegedy2016rethinking,',
    '  author = {Szegedy, Christian and Vanhoucke, Vincent and Ioffe, Sergey and Shlens, Jonathon and Wojna, Zbigniew},',
    '  title = {Rethinking the {Inception} Architecture for Computer Vision},',
    '  booktitle = {Proceedings of the IEEE Conference on Computer Vision and Pattern Recognition (CVPR)},',
    '  pages = {2818--2826},',
    '  year = {2016}',
    '}'
  ].join('\n');
}
