import { createLocalEngine } from './create-local-engine';
import { serveEngine } from './serve-engine';

serveEngine(self, createLocalEngine, navigator.locks);
