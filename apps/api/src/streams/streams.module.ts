import { Global, Module } from '@nestjs/common';
import { EventStreams } from './event-streams.js';

@Global()
@Module({ providers: [EventStreams], exports: [EventStreams] })
export class StreamsModule {}
