import type { UnreadFeature } from '../../weight-files';

/** What a file has that is not read here, and what to do about it. The full stop at the end is added. */
export const unreadFeatures = {
  zip64: ' zip64 条目，它用于远超 Inception V3 的大小。请不用 zip64 重新保存',
  encryption: '加密的条目。请不加密重新保存',
  'zip-compression': ' deflate 以外的压缩方式。请用 deflate 或不压缩重新保存',
  'many-disks': '分卷的 zip。请重新保存为单个文件',
  strides: '不按行存放的张量（channels_last）。请对它调用 .contiguous() 后重新保存',
  'big-endian': '高位字节在前的数。请以低位字节在前（little-endian）重新保存',
  'hdf5-chunks': '分块或压缩的数据。请不分块、不压缩重新保存',
  'hdf5-dense-links': '存放在 fractal heap 中的组或属性。请用 Keras 重新保存',
  'hdf5-version': ' Keras 不会写出的 HDF5 版本。请在 Keras 中读入，再重新保存',
  'hdf5-user-block': ' HDF5 数据之前的用户块。请去掉用户块后重新保存',
  quantisation: ' 8 位和 16 位以外的压缩。请用 8 位或 16 位重新转换，或不压缩'
} satisfies Record<UnreadFeature, string>;
