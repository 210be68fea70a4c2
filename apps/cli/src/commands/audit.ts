import type { Command } from 'commander';
import { verifyAllAudits, verifyAudit } from '#libs/desk';
import { EXIT } from '../exit-codes.js';
import { anId } from '../options.js';
import { CommandFailed, printJson, say } from '../output.js';
import { withStores } from '../stores.js';

/** `claimdesk audit verify`: follows every event chain and names each place that does not hold. */
export function addAudit(program: Command): void {
  const audit = program.command('audit').description('the audit log');
  audit
    .command('verify')
    .description('verify the event chains; exit code 1 when one does not hold')
    .option('--workspace <id>', 'only this workspace', anId)
    .action(async ({ workspace }: { workspace?: string }) => {
      await withStores(async ({ db }) => {
        const known = await db.system((tx) => tx.system.workspaceIds());
        if (workspace !== undefined && !known.includes(workspace))
          throw new CommandFailed(`There is no workspace ${workspace}.`, EXIT.no);
        const results = workspace === undefined ? await verifyAllAudits(db) : [await verifyAudit(db, workspace)];
        await printJson(results);
        const broken = results.filter((result) => !result.intact);
        for (const { workspaceId, checked, intact, head } of results) {
          say(
            `${workspaceId}: ${checked} events, head ${head.seq} ${head.hash.slice(0, 16)}…, ${intact ? 'intact' : 'NOT INTACT'}`,
          );
        }
        for (const { workspaceId, faults } of broken)
          for (const { seq, fault, detail } of faults.slice(0, 20))
            say(`${workspaceId} event ${seq} ${fault}: ${detail}`);
        if (broken.length > 0) throw new CommandFailed('The audit log was tampered with.', EXIT.no);
      });
    });
}
