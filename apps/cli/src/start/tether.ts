// Loaded into every child of the supervisor: a child whose supervisor was killed ends as on SIGTERM, and never lives on
// with a port and a queue in its hands.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
