export { producerConnection, workerConnection } from './connection.js';
export {
  EXTRACTION_QUEUE,
  extractionProducer,
  extractionWorker,
  type ExtractionJob,
  type ExtractionProducer,
  type Message,
} from './extraction-queue.js';
export { OutboxRelay, type RelaySource } from './relay.js';
