import { Module } from '@nestjs/common';
import { AuditDeskModule } from '#libs/desk';
import { AuditController } from './audit.controller.js';

@Module({ imports: [AuditDeskModule], controllers: [AuditController] })
export class AuditModule {}
