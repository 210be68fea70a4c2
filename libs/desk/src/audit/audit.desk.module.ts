import { Module } from '@nestjs/common';
import { AuditDesk } from './audit.desk.js';

@Module({ providers: [AuditDesk], exports: [AuditDesk] })
export class AuditDeskModule {}
