import type { UnreadFeature } from '../../weight-files';

/** What a file has that is not read here, and what to do about it. The full stop at the end is added. */
export const unreadFeatures = {
  zip64: 'zip64 entries, for sizes that no Inception V3 has. Save it again without zip64',
  encryption: 'encrypted entries. Save it again without encryption',
  'zip-compression': 'a kind of compression other than deflate. Save it again with deflate or none',
  'many-disks': 'a zip of several volumes. Save it again as one file',
  strides:
    'a tensor that does not lie row by row (channels_last). Call .contiguous() on it, and save it again',
  'big-endian':
    'numbers with the highest byte first. Save it again with the lowest first (little-endian)',
  'hdf5-chunks': 'data in chunks or compressed. Save it again without chunks and compression',
  'hdf5-dense-links': 'groups or attributes in a fractal heap. Save it again with Keras itself',
  'hdf5-version':
    'a version of HDF5 that Keras does not write. Load it in Keras, and save it again from there',
  'hdf5-user-block': 'a user block before the HDF5 data. Save it again without the user block',
  quantisation:
    'another packing than 8 or 16 bits. Convert it again with one of these, or without packing'
} satisfies Record<UnreadFeature, string>;
