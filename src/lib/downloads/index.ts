export { DownloadError, type DownloadFault } from './download-error';
export { downloadFile } from './download-file';
export { parseFileAddress, type AddressFault, type FileAddress } from './file-address';
export { presets, type PresetName } from './presets';
