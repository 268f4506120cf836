import {
  megabyteLimit,
  megapixelLimit,
  sideLimit,
  type FileFault,
  type PhotoFault,
  type PhotoId,
  type PictureFormat
} from '../../photos';
import { shortenName } from '../shorten-name';
import { numbers } from './numbers';

const formats: Readonly<Record<PictureFormat, string>> = {
  png: 'PNG',
  jpeg: 'JPEG',
  gif: 'GIF',
  webp: 'WebP',
  bmp: 'BMP',
  ico: 'ICO',
  avif: 'AVIF',
  heic: 'HEIC',
  tiff: 'TIFF',
  psd: 'Photoshop（PSD）',
  'jpeg-2000': 'JPEG 2000',
  'jpeg-xl': 'JPEG XL'
};

/** What is wrong with a photo, where, and what to do about it. `titleOf`: what a picture of the site is called. */
export function photoFault(fault: PhotoFault, titleOf: (id: PhotoId) => string): string {
  switch (fault.kind) {
    case 'link':
      return `位于“${shortenName(fault.host)}”的图片属于另一个网站，本页不能读取。请先保存到这台电脑，再打开文件。`;
    case 'nothing':
      return '拖入或粘贴的内容里没有图片。请复制一张图片或选择一个文件，然后重试。';
    case 'picture-missing':
      return `未能加载图片“${titleOf(fault.id)}”。请检查网络连接后重新选择，或打开自己的照片。`;
    case 'unknown':
      return `无法打开这张图片（${fault.detail}）。请另选一张。`;
    default:
      return fileFault(`“${shortenName(fault.name)}”`, fault);
  }
}

function fileFault(name: string, fault: FileFault): string {
  switch (fault.kind) {
    case 'empty':
      return `${name}是空文件（0 字节）。请重新复制或下载，或另选一张图片。`;
    case 'too-many-bytes': {
      // Rounded up, since a file a little above the limit would otherwise have as many megabytes as the limit.
      const megabytes = numbers.count(Math.ceil(fault.sizeBytes / 1e6));
      return `${name}有 ${megabytes} MB，而这里的上限是 ${megabyteLimit} MB。请另存为较小的副本再打开。`;
    }
    case 'too-many-pixels': {
      const size = `${numbers.count(fault.width)}×${numbers.count(fault.height)} 像素`;
      const limit = `${numbers.count(megapixelLimit * 100)} 万像素、每边 ${numbers.count(sideLimit)} 像素`;
      return `${name}有 ${size}，而这里的上限是 ${limit}。请另存为较小的副本再打开。`;
    }
    case 'no-pixels':
      return `${name}自称宽或高为 0 像素。请另选一张图片。`;
    case 'web-page':
      return `${name}是网页，不是图片。请保存图片本身，再打开那个文件。`;
    case 'drawing':
      return `${name}是 SVG 矢量图，还没有像素。请导出为 PNG 再打开。`;
    case 'document':
      return `${name}是 PDF 文档，不是图片。请把那一页导出为 PNG 或 JPEG 再打开。`;
    case 'not-a-picture':
      return `${name}不是这个浏览器能打开的图片。请选择 JPEG、PNG、WebP、AVIF 或 GIF 文件。`;
    case 'damaged':
      return `${name}不完整或已损坏：其中的 ${formats[fault.format]} 数据无法解码。请重新复制或下载，或另选一张图片。`;
    case 'unsupported':
      return `${name}是 ${formats[fault.format]} 图片，这个浏览器打不开。请另存为 JPEG 再打开。`;
    case 'unreadable':
      return `${name}无法读取；它可能被移动、删除或锁定了。请确认它在别处仍能打开，然后重新选择。`;
    case 'folder':
      return `${name}是文件夹。请打开它，拖入里面的一张图片。`;
    case 'hidden-pixels':
      return `这个浏览器不让本页读取${name}的像素。请允许本站读取 canvas 数据，或换一个浏览器。`;
  }
}
