/** What the exit code of `claimdesk` means; the numbers are those of sysexits.h where it has one. */
export const EXIT = {
  ok: 0,
  /** The command ran and the answer is no: a chain that does not hold, a check that failed, a refusal. */
  no: 1,
  usage: 64,
  /** The input is there but cannot be read as what it should be. */
  input: 65,
  noInput: 66,
  /** A store is away, or the product is not built. */
  unavailable: 69,
  internal: 70,
  configuration: 78,
} as const;
