export { shareFormats, type ShareFormat } from './formats';
export { drawQrCode } from './qr-code';
export { placeAddress } from './subject';
