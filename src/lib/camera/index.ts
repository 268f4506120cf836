export { browserCamera } from './browser-camera';
export { cameraFaultOf, type CameraFault } from './camera-fault';
export { findCamera, type CameraFinding } from './find-camera';
export { addMoment, framesPerSecond } from './frames-per-second';
export { openCamera, type CameraFeed } from './open-camera';
