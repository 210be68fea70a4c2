export { producerConnection, workerConnection } from './connection.js';
export {
  EXTRACTION_QUEUE,
  extractionProducer,
  type ExtractionJob,
  type ExtractionProducer,
  type Message,
} from './extraction-queue.js';
export { extractionWorker, type ExtractionWorker } from './extraction-worker.js';
export { OutboxRelay, type RelayReport, type RelaySource } from './relay.js';
