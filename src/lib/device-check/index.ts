export type {
  AwakeFact,
  BackendFact,
  CameraFact,
  DeviceFacts,
  LampName,
  WeightsFact,
  WindowsFact
} from './device-facts';
export { countLamps, lampNames, listLamps, type Lamp, type LampState } from './lamps';
