import { samples, type PhotoId, type Sample } from '../../photos';
import type { photos as english } from '../en/photos';
import { shortenName } from '../shorten-name';
import { photoFault } from './photo-faults';

interface PhotoWords {
  readonly title: string;
  /** What the picture shows, for readers who do not see it. */
  readonly alt: string;
}

const words: Readonly<Record<PhotoId, PhotoWords>> = {
  cat: { title: '猫', alt: '虎斑猫的脸部特写，黄绿色的眼睛，粉红色的鼻子' },
  coffee: { title: '咖啡杯', alt: '木桌上的红色咖啡杯，盛着浓缩咖啡，下有红色杯碟和一把小勺' },
  rocket: {
    title: '火箭发射',
    alt: '黄昏时竖立在发射台上的猎鹰 9 号火箭，两旁是钢塔和明亮的灯'
  },
  'grating-0': { title: '光栅 0°', alt: '灰度正弦光栅，水平条纹' },
  'grating-45': { title: '光栅 45°', alt: '灰度正弦光栅，条纹向右上倾斜' },
  'grating-90': { title: '光栅 90°', alt: '灰度正弦光栅，竖直条纹' },
  'grating-135': { title: '光栅 135°', alt: '灰度正弦光栅，条纹向右下倾斜' },
  'edge-vertical': { title: '竖直边缘', alt: '左半黑，右半白' },
  'edge-horizontal': { title: '水平边缘', alt: '上半黑，下半白' },
  checkerboard: { title: '棋盘格', alt: '黑白相间的方格' },
  'colour-patches': {
    title: '色块',
    alt: '九个色块：红、绿、蓝；青、品红、黄；黑、灰、白'
  },
  noise: { title: '噪声', alt: '每个像素颜色随机' }
};

const licences: Readonly<Record<Sample['licence'], string>> = {
  CC0: 'CC0',
  'public-domain': '公有领域'
};

/** Choosing a photo, the samples and stimuli, and why a picture cannot be used. */
export const photos: typeof english = {
  choose: '选择照片',
  menu: '照片菜单',
  open: '打开照片…',
  camera: '摄像头',
  otherWays: '也可以把照片拖到本页，或者粘贴。你的照片不会离开这台电脑。',
  options: '照片',
  stimuli: '刺激图',
  drop: '松开鼠标：照片会送入网络，权重文件会用来运行网络',
  opening: (name) => `正在打开“${shortenName(name)}”…`,
  dismiss: '关闭',

  title: (id) => words[id].title,
  alt: (id) => words[id].alt,
  ownAlt: (name) => `你的照片 ${name}`,
  cameraTitle: '摄像头画面',
  cameraAlt: '你的摄像头拍到的画面',
  noTitle: '无',
  current: (title) => `照片：${title}`,
  credit(id) {
    const sample = samples.find((candidate) => candidate.id === id);
    return sample === undefined ? null : `照片：${sample.author}，${licences[sample.licence]}`;
  },

  seen: (height, width) => `网络看到的内容：${height}×${width}`,
  preprocessing: '取中央部分，再缩放；0…255 变为 −1…1。',

  notice(notice) {
    const name = `“${shortenName(notice.name)}”`;
    switch (notice.kind) {
      case 'one-of-several':
        return `已打开${name}，它是 ${notice.count} 个文件中的一个。`;
      case 'first-frame':
        return `${name}是动画；使用它的第一帧。`;
    }
  },
  fault: (fault) => photoFault(fault, (id) => words[id].title)
};
