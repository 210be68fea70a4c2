import pg from 'pg';

export type Listener = { close(): Promise<void> };

/**
 * Hears PostgreSQL's NOTIFY on a connection of its own, and connects again when it is lost. Notifications can be
 * missed meanwhile, so every user of this also polls; `onGap` is called after each new connection.
 */
export function listen(
  databaseUrl: string,
  channel: 'claimdesk_outbox' | 'claimdesk_events',
  onNotice: (payload: string) => void,
  onGap: () => void,
): Listener {
  let closed = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  const again = (): void => {
    if (closed) return;
    timer = setTimeout(() => void connect(), 1000);
  };
  const connect = async (): Promise<void> => {
    const next = new pg.Client({
      connectionString: databaseUrl,
      keepAlive: true,
      connectionTimeoutMillis: 3000,
      application_name: 'claimdesk-listen',
    });
    client = next;
    let lost = false;
    const lose = (): void => {
      if (lost) return;
      lost = true;
      next.removeAllListeners('notification');
      again();
    };
    next.on('error', lose);
    next.on('end', lose);
    next.on('notification', (notice) => onNotice(notice.payload ?? ''));
    try {
      await next.connect();
      await next.query(`LISTEN ${channel}`);
      onGap();
    } catch {
      lose();
      await next.end().catch(() => undefined);
    }
  };
  void connect();
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
